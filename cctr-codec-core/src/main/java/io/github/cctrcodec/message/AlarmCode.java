package io.github.cctrcodec.message;

import java.util.Optional;

/**
 * The codes of a Carscop alarm that have a meaning. Only {@link #SOS} is documented; the others are hints by analogy with
 * the TK103 protocol, marked {@link Evidence#FAMILY}, and never facts.
 */
public enum AlarmCode {
    /** Power cut. */
    POWER_CUT('0', AlarmKind.POWER_CUT, Evidence.FAMILY, "TK103 analogy"),
    /** Accident. */
    ACCIDENT('1', AlarmKind.ACCIDENT, Evidence.FAMILY, "TK103 analogy"),
    /** Robbery or SOS; the frame's text is {@code Hi-jack}. */
    SOS('2', AlarmKind.SOS, Evidence.DOCUMENTED, "vendor example"),
    /** Vibration, anti-theft. */
    VIBRATION('3', AlarmKind.VIBRATION, Evidence.FAMILY, "TK103 analogy"),
    /** Low speed. */
    LOW_SPEED('4', AlarmKind.LOW_SPEED, Evidence.FAMILY, "TK103 analogy"),
    /** Overspeed. */
    OVERSPEED('5', AlarmKind.OVERSPEED, Evidence.FAMILY, "TK103 analogy"),
    /** Geofence. */
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
     * Returns the code that a frame has.
     *
     * @param code the character in the frame
     * @return the row of the table; empty when not even an analogy explains the code
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
     * @return a digit
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
     * @return anything but {@link Evidence#DOCUMENTED} is a hint
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
