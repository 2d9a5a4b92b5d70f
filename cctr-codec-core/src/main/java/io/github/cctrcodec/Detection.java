package io.github.cctrcodec;

import io.github.cctrcodec.message.Protocol;
import java.util.Objects;
import java.util.Optional;

/** What {@link ProtocolDetector} found. Immutable and thread-safe. */
public sealed interface Detection {

    /**
     * A frame begins here.
     *
     * @param protocol of the frame
     * @param offset how many bytes stand before the frame
     */
    record Match(Protocol protocol, int offset) implements Detection {
        /** @throws IllegalArgumentException when the offset is negative */
        public Match {
            Objects.requireNonNull(protocol, "protocol");
            if (offset < 0) {
                throw new IllegalArgumentException("offset: " + offset + " is negative");
            }
        }
    }

    /**
     * What is there may be the beginning of a frame.
     *
     * @param atLeast how many further bytes are needed at least before a match is possible; 1 or more
     */
    record NeedMore(int atLeast) implements Detection {
        /** @throws IllegalArgumentException when the number is less than 1 */
        public NeedMore {
            if (atLeast < 1) {
                throw new IllegalArgumentException("atLeast: " + atLeast + " is less than 1");
            }
        }
    }

    /**
     * No frame begins in these bytes.
     *
     * @param lookAlike the other protocol that the bytes are, when it is a known one
     */
    record NoMatch(Optional<LookAlike> lookAlike) implements Detection {
        /** Keeps the look-alike. */
        public NoMatch {
            Objects.requireNonNull(lookAlike, "lookAlike");
        }
    }
}
