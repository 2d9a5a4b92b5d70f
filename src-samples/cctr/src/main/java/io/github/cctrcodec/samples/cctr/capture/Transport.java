package io.github.cctrcodec.samples.cctr.capture;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;

/** What a captured packet carries, as far as it may carry frames. */
public sealed interface Transport {
    /** A packet with a sender and a receiver. */
    sealed interface Addressed extends Transport {
        /** Who sent it. */
        InetSocketAddress from();

        /** To whom. */
        InetSocketAddress to();

        /** The bytes, possibly none. */
        ByteBuffer payload();

        /** Both addresses, for people: the one with the higher port first, which is usually that of the device. */
        default String name() {
            return from().getPort() >= to().getPort()
                    ? text(from()) + '-' + text(to())
                    : text(to()) + '-' + text(from());
        }

        private static String text(InetSocketAddress address) {
            String host = address.getAddress().getHostAddress();
            return (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + address.getPort();
        }
    }

    /**
     * A TCP segment.
     *
     * @param sequence the number of its first byte
     * @param isFirst whether it opens the connection (SYN)
     * @param isLast whether its sender has nothing more to say (FIN), or aborts (RST)
     */
    record Segment(
            InetSocketAddress from,
            InetSocketAddress to,
            int sequence,
            boolean isFirst,
            boolean isLast,
            ByteBuffer payload)
            implements Addressed {}

    /** A UDP datagram. */
    record Datagram(InetSocketAddress from, InetSocketAddress to, ByteBuffer payload) implements Addressed {}

    /**
     * A packet that may carry frames and is not read.
     *
     * @param why for the user
     */
    record NotRead(String why) implements Transport {}
}
