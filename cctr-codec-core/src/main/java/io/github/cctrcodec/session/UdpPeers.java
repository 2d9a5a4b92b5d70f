package io.github.cctrcodec.session;

import io.github.cctrcodec.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;

/**
 * The sessions of UDP peers, which have no connection: one for each address and port.
 *
 * <pre>{@code
 * UdpPeers<InetSocketAddress> peers = new UdpPeers<>(10_000, Duration.ofMinutes(5));
 *
 * Optional<String> device = peers.after(sender, message, now).idOf(message);
 * }</pre>
 *
 * <p>A session is forgotten when its peer was silent for too long, or when the store is full and all other peers were
 * heard since. A forgotten peer has no device until it names one again; it never gets the device of another peer.
 *
 * <p>Only a peer that has named its device takes a place. Anonymous datagrams, however many, are not stored and evict
 * nobody. Reading a session changes nothing.
 *
 * <p>UDP senders are not authenticated, so the store can protect no further. An attacker who sends logins (or H02
 * frames) with invented ids from {@code maxPeers} addresses or ports between two datagrams of a device evicts that
 * device. An attacker who forges the address of a device speaks as that device. When the port is open to the world,
 * check the id of a login before passing it on, and limit the rate of each host.
 *
 * <p>The clock is the caller's. A peer that was heard in the future, because the clock was set back, counts as silent
 * for that long. Not thread-safe.
 *
 * @param <P> what identifies a peer, for example {@link java.net.InetSocketAddress}
 */
public final class UdpPeers<P> {
    private final int maxPeers;
    private final Duration maxSilence;
    /** The peers in the order in which they were heard last. */
    private final LinkedHashMap<P, Peer> peers = new LinkedHashMap<>();

    /**
     * Creates an empty store.
     *
     * @param maxPeers how many peers are kept, 1 or more; the one that was silent longest is evicted first
     * @param maxSilence how long a session outlives the last datagram, inclusive. Keep it shorter than a NAT keeps its
     *     mapping, or the next device behind the same address and port is taken for the last one
     * @throws IllegalArgumentException when a limit is not positive
     */
    public UdpPeers(int maxPeers, Duration maxSilence) {
        if (maxPeers < 1) {
            throw new IllegalArgumentException("maxPeers: " + maxPeers + " is not positive");
        }
        if (maxSilence.isNegative() || maxSilence.isZero()) {
            throw new IllegalArgumentException("maxSilence: " + maxSilence + " is not positive");
        }
        this.maxPeers = maxPeers;
        this.maxSilence = maxSilence;
    }

    /**
     * Updates the session of a peer with a message. The peer counts as heard. When it has not named its device, nothing
     * is stored.
     *
     * @param peer the sender of the message
     * @param message the message
     * @param now the time of the caller's clock
     * @return the session after the message; {@link DeviceSession#NEW} when the peer has not named its device
     */
    public DeviceSession after(P peer, Message message, Instant now) {
        DeviceSession session = session(peer, now).after(message);
        peers.remove(peer);
        if (!session.equals(DeviceSession.NEW)) {
            peers.put(peer, new Peer(session, now));
            if (peers.size() > maxPeers) {
                peers.remove(peers.keySet().iterator().next());
            }
        }
        return session;
    }

    /**
     * Returns the session of a peer. Does not count as hearing the peer.
     *
     * @param peer the peer
     * @param now the time of the caller's clock
     * @return the session; {@link DeviceSession#NEW} when the peer is not known or was silent for too long
     */
    public DeviceSession session(P peer, Instant now) {
        Peer known = peers.get(peer);
        return known == null || isSilent(known, now) ? DeviceSession.NEW : known.session;
    }

    /**
     * Forgets every peer that was silent for too long.
     *
     * @param now the time of the caller's clock
     * @return how many peers are left
     */
    public int expire(Instant now) {
        peers.values().removeIf(peer -> isSilent(peer, now));
        return peers.size();
    }

    private boolean isSilent(Peer peer, Instant now) {
        return Duration.between(peer.lastHeard, now).abs().compareTo(maxSilence) > 0;
    }

    private record Peer(DeviceSession session, Instant lastHeard) {}
}
