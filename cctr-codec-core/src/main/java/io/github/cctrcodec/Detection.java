package io.github.cctrcodec;

import io.github.cctrcodec.message.Protocol;
import java.util.Objects;
import java.util.Optional;

/**
 * The result of {@link ProtocolDetector}. Immutable and thread-safe.
 *
 * <pre>{@code
 * switch (ProtocolDetector.detect(bytes)) {                  // Java 21
 *     case Detection.Match(Protocol protocol, int offset) -> decode(protocol, offset);
 *     case Detection.NeedMore(int atLeast) -> readOn(atLeast);
 *     case Detection.NoMatch(Optional<LookAlike> other) -> refuse(other);
 * }
 * }</pre>
 */
public sealed interface Detection {

    /**
     * A frame begins here.
     *
     * @param protocol the protocol of the frame
     * @param offset how many bytes precede the frame
     */
    record Match(Protocol protocol, int offset) implements Detection {
        /**
         * Checks the offset.
         *
         * @param protocol see {@link #protocol()}
         * @param offset see {@link #offset()}
         * @throws IllegalArgumentException when the offset is negative
         */
        public Match {
            Objects.requireNonNull(protocol, "protocol");
            if (offset < 0) {
                throw new IllegalArgumentException("offset: " + offset + " is negative");
            }
        }
    }

    /**
     * The bytes may be the beginning of a frame.
     *
     * @param atLeast how many more bytes a match needs at least; 1 or more
     */
    record NeedMore(int atLeast) implements Detection {
        /**
         * Checks the number.
         *
         * @param atLeast see {@link #atLeast()}
         * @throws IllegalArgumentException when it is less than 1
         */
        public NeedMore {
            if (atLeast < 1) {
                throw new IllegalArgumentException("atLeast: " + atLeast + " is less than 1");
            }
        }
    }

    /**
     * No frame begins in these bytes.
     *
     * @param lookAlike the protocol that the bytes are instead; absent when it is not a known one
     */
    record NoMatch(Optional<LookAlike> lookAlike) implements Detection {
        /**
         * Checks that the look-alike is not {@code null}.
         *
         * @param lookAlike see {@link #lookAlike()}
         */
        public NoMatch {
            Objects.requireNonNull(lookAlike, "lookAlike");
        }
    }
}
