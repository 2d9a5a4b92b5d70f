package io.github.cctrcodec.message;

import java.util.Objects;
import java.util.Optional;

/**
 * What stands before the word of a frame: how the protocol addresses and stamps its messages. An answer needs the head of
 * what it answers.
 */
public sealed interface Head {
    /** The protocol whose frames have this head. */
    Protocol protocol();

    /**
     * The head of a Carscop frame.
     *
     * @param stamp the twelve digits behind {@code *}
     */
    record Carscop(Stamp stamp) implements Head {
        /** Keeps the stamp. */
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
     * @param maker two letters; all Carscop frames say {@code HQ}, and a unit ignores commands with another maker
     * @param deviceId 1 to 15 ASCII letters and digits, 10 digits on Carscop units; empty on a few broken units
     */
    record H02(String maker, Optional<String> deviceId) implements Head {
        /** The maker code of every known Carscop frame. */
        public static final String CARSCOP_MAKER = "HQ";

        /** @throws IllegalArgumentException when the maker is no known one or the id has another form */
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

        /** The head of a Carscop unit: maker {@code HQ} and this id. */
        public static H02 of(String deviceId) {
            return new H02(CARSCOP_MAKER, Optional.of(Objects.requireNonNull(deviceId, "deviceId")));
        }

        @Override
        public Protocol protocol() {
            return Protocol.H02;
        }

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

        static boolean isLetterOrDigit(int c) {
            return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        }
    }

    /**
     * The head of an H02 binary record. Records are only read, never encoded.
     *
     * @param deviceId the 10 digits of a standard record, or 15 digits; a mileage record has none
     */
    record H02Binary(Optional<String> deviceId) implements Head {
        /** @throws IllegalArgumentException when the id does not have 10 or 15 digits */
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
