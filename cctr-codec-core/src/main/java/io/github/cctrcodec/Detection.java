package io.github.cctrcodec;

import io.github.cctrcodec.message.Protocol;
import java.util.Optional;

/** What {@link ProtocolDetector} found. Immutable and thread-safe. */
public sealed interface Detection {

    /**
     * A frame begins here.
     *
     * @param protocol of the frame
     * @param offset how many bytes stand before the frame
     */
    record Match(Protocol protocol, int offset) implements Detection {}

    /**
     * What is there may be the beginning of a frame.
     *
     * @param atLeast how many further bytes are needed at least before a match is possible; 1 or more
     */
    record NeedMore(int atLeast) implements Detection {}

    /**
     * No frame begins in these bytes.
     *
     * @param lookAlike the other protocol that the bytes are, when it is a known one
     */
    record NoMatch(Optional<LookAlike> lookAlike) implements Detection {}
}
