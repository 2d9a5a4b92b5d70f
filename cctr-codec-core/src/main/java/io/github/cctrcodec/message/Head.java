package io.github.cctrcodec.message;

import java.util.Objects;
import java.util.Optional;

/**
 * The part of a frame before its word, by which a protocol addresses and stamps its messages. An answer needs the head
 * of the frame that it answers. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (message.head() instanceof Head.H02 head) {
 *     send(FrameEncoder.encode(H02Command.restart(head, CommandTime.at(clock))));
 * }
 * }</pre>
 */
public sealed interface Head {
    /**
     * Returns the protocol whose frames have this head.
     *
     * @return the protocol
     */
    Protocol protocol();

    /**
     * The head of a Carscop frame.
     *
     * @param stamp the twelve digits after {@code *}
     */
    record Carscop(Stamp stamp) implements Head {
        /**
         * Checks that the stamp is not {@code null}.
         *
         * @param stamp see {@link #stamp()}
         */
        public Carscop {
            Objects.requireNonNull(stamp, "stamp");
        }

        @Override
        public Protocol protocol() {
            return Protocol.CARSCOP;
        }
    }

    /**
     * The head of an H02 text frame.
     *
     * @param maker two letters: {@code HQ} in all Carscop frames; {@code hq}, {@code TH}, {@code EX}, {@code XY},
     *     {@code DC} and {@code RS} elsewhere in the family. A unit ignores commands with another maker than its own
     * @param deviceId 1 to 15 ASCII letters and digits, 10 digits on Carscop units; absent on a few broken units
     */
    record H02(String maker, Optional<String> deviceId) implements Head {
        /** The maker code of every known Carscop frame. */
        public static final String CARSCOP_MAKER = "HQ";

        /**
         * Checks maker and id.
         *
         * @param maker see {@link #maker()}
         * @param deviceId see {@link #deviceId()}
         * @throws IllegalArgumentException when the maker is not a known one, or the id has another form
         */
        public H02 {
            Objects.requireNonNull(maker, "maker");
            Objects.requireNonNull(deviceId, "deviceId");
            if (!isMaker(maker)) {
                throw new IllegalArgumentException("maker: not known in the H02 family: \"" + maker + '"');
            }
            if (deviceId.isPresent() && !isDeviceId(deviceId.get())) {
                throw new IllegalArgumentException(
                        "deviceId: expected 1 to 15 ASCII letters and digits, not \"" + deviceId.get() + '"');
            }
        }

        /**
         * Returns the head of a Carscop unit: maker {@code HQ} and this id.
         *
         * @param deviceId 1 to 15 ASCII letters and digits
         * @return the head
         * @throws IllegalArgumentException when the id has another form
         */
        public static H02 of(String deviceId) {
            return new H02(CARSCOP_MAKER, Optional.of(Objects.requireNonNull(deviceId, "deviceId")));
        }

        @Override
        public Protocol protocol() {
            return Protocol.H02;
        }

        /** Returns whether a text is a maker code of the H02 family. */
        static boolean isMaker(String maker) {
            return switch (maker) {
                case "HQ", "hq", "TH", "EX", "XY", "DC", "RS" -> true;
                default -> false;
            };
        }

        private static boolean isDeviceId(String id) {
            for (int i = 0; i < id.length(); i++) {
                if (!isLetterOrDigit(id.charAt(i))) {
                    return false;
                }
            }
            return !id.isEmpty() && id.length() <= 15;
        }

        /** Returns whether a character is an ASCII letter or digit. */
        static boolean isLetterOrDigit(int c) {
            return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        }
    }

    /**
     * The head of an H02 binary record. Records are only decoded, never encoded.
     *
     * @param deviceId the 10 or 15 digits of a standard record; absent in a mileage record
     */
    record H02Binary(Optional<String> deviceId) implements Head {
        /**
         * Checks the id.
         *
         * @param deviceId see {@link #deviceId()}
         * @throws IllegalArgumentException when it does not have 10 or 15 digits
         */
        public H02Binary {
            Objects.requireNonNull(deviceId, "deviceId");
            if (deviceId.isPresent()
                    && !FrameText.isDigits(deviceId.get(), 10)
                    && !FrameText.isDigits(deviceId.get(), 15)) {
                throw new IllegalArgumentException("deviceId: expected 10 or 15 digits");
            }
        }

        @Override
        public Protocol protocol() {
            return Protocol.H02;
        }
    }
}
