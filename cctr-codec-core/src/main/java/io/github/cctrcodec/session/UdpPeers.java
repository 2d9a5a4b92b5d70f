package io.github.cctrcodec.session;

import io.github.cctrcodec.message.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * The sessions of UDP peers, which have no connection: one for each address and port, forgotten when the peer was silent
 * too long or when too many others were heard since.
 *
 * <p>A peer that is not known any more has no id; it is not guessed from anything else. The clock is the caller's. Not
 * thread-safe.
 *
 * @param <P> what tells peers apart, for example {@link java.net.InetSocketAddress}
 */
public final class UdpPeers<P> {
    private final int maxPeers;
    private final Duration maxSilence;
    /** In the order in which they were heard last. */
    private final LinkedHashMap<P, Peer> peers = new LinkedHashMap<>();

    /**
     * An empty store.
     *
     * @param maxPeers how many peers are kept at most; the one that was silent longest goes first
     * @param maxSilence how long a session outlives the last datagram: shorter than a NAT keeps its mapping, or the next
     *     device behind the same address and port would be taken for the last one
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

    /** Takes a message of a peer into its session and returns the device it belongs to, when that is known. */
    public Optional<String> idOf(P peer, Message message, Instant now) {
        DeviceSession session = session(peer, now).after(message);
        peers.remove(peer);
        peers.put(peer, new Peer(session, now));
        if (peers.size() > maxPeers) {
            peers.remove(peers.keySet().iterator().next());
        }
        return session.idOf(message);
    }

    /** The session of a peer; {@link DeviceSession#NEW} when it is not known or was silent too long. */
    public DeviceSession session(P peer, Instant now) {
        Peer known = peers.get(peer);
        return known == null || Duration.between(known.lastHeard, now).compareTo(maxSilence) > 0
                ? DeviceSession.NEW
                : known.session;
    }

    /** Forgets every peer that was silent too long and returns how many are left. */
    public int expire(Instant now) {
        peers.values().removeIf(peer -> Duration.between(peer.lastHeard, now).compareTo(maxSilence) > 0);
        return peers.size();
    }

    private record Peer(DeviceSession session, Instant lastHeard) {}
}
