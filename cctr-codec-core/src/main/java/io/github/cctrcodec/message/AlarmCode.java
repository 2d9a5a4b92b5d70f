package io.github.cctrcodec.message;

import java.util.Optional;

/**
 * A code of a Carscop {@link Alarm} that has a meaning. Only {@link #SOS} is documented. The others are hints by
 * analogy with the TK103 protocol, marked {@link Evidence#FAMILY}; they are not facts.
 */
public enum AlarmCode {
    /** Code {@code 0}: the power was cut. */
    POWER_CUT('0', AlarmKind.POWER_CUT, Evidence.FAMILY, "TK103 analogy"),
    /** Code {@code 1}: an accident. */
    ACCIDENT('1', AlarmKind.ACCIDENT, Evidence.FAMILY, "TK103 analogy"),
    /** Code {@code 2}: robbery or SOS. The text of the frame is {@code Hi-jack}. */
    SOS('2', AlarmKind.SOS, Evidence.DOCUMENTED, "vendor example"),
    /** Code {@code 3}: vibration, the anti-theft alarm. */
    VIBRATION('3', AlarmKind.VIBRATION, Evidence.FAMILY, "TK103 analogy"),
    /** Code {@code 4}: the speed is too low. */
    LOW_SPEED('4', AlarmKind.LOW_SPEED, Evidence.FAMILY, "TK103 analogy"),
    /** Code {@code 5}: the speed is too high. */
    OVERSPEED('5', AlarmKind.OVERSPEED, Evidence.FAMILY, "TK103 analogy"),
    /** Code {@code 6}: a geofence was crossed. */
    GEOFENCE('6', AlarmKind.GEOFENCE, Evidence.FAMILY, "TK103 analogy");

    private final char code;
    private final AlarmKind kind;
    private final Evidence evidence;
    private final String source;

    AlarmCode(char code, AlarmKind kind, Evidence evidence, String source) {
        this.code = code;
        this.kind = kind;
        this.evidence = evidence;
        this.source = source;
    }

    /**
     * Returns the meaning of a code.
     *
     * @param code the character in the frame
     * @return the constant with this code; absent when not even an analogy explains the code
     */
    public static Optional<AlarmCode> of(char code) {
        for (AlarmCode known : values()) {
            if (known.code == code) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the character in the frame.
     *
     * @return {@code '0'} to {@code '6'}
     */
    public char code() {
        return code;
    }

    /**
     * Returns what the alarm is about.
     *
     * @return the kind
     */
    public AlarmKind kind() {
        return kind;
    }

    /**
     * Returns how the meaning is known.
     *
     * @return {@link Evidence#DOCUMENTED}, or {@link Evidence#FAMILY} for a hint
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Returns where the meaning comes from.
     *
     * @return one line
     */
    public String source() {
        return source;
    }
}
