package io.github.cctrcodec.message;

import java.util.Optional;

/**
 * What the code of a Carscop alarm says. Only {@link #SOS} is documented; the others are hints by analogy with the TK103
 * protocol, marked {@link Evidence#FAMILY}, and never facts.
 */
public enum AlarmKind {
    /** Power cut. */
    POWER_CUT('0', Evidence.FAMILY, "TK103 analogy"),
    /** Accident. */
    ACCIDENT('1', Evidence.FAMILY, "TK103 analogy"),
    /** Robbery or SOS; the frame's text is {@code Hi-jack}. */
    SOS('2', Evidence.DOCUMENTED, "vendor example"),
    /** Vibration, anti-theft. */
    VIBRATION('3', Evidence.FAMILY, "TK103 analogy"),
    /** Low speed. */
    LOW_SPEED('4', Evidence.FAMILY, "TK103 analogy"),
    /** Overspeed. */
    OVERSPEED('5', Evidence.FAMILY, "TK103 analogy"),
    /** Geofence. */
    GEOFENCE('6', Evidence.FAMILY, "TK103 analogy");

    private final char code;
    private final Evidence evidence;
    private final String source;

    AlarmKind(char code, Evidence evidence, String source) {
        this.code = code;
        this.evidence = evidence;
        this.source = source;
    }

    /** The kind of a code, or empty when not even an analogy names it. */
    public static Optional<AlarmKind> of(char code) {
        for (AlarmKind kind : values()) {
            if (kind.code == code) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The character in the frame. */
    public char code() {
        return code;
    }

    /** How the meaning is known; anything but {@link Evidence#DOCUMENTED} is a hint. */
    public Evidence evidence() {
        return evidence;
    }

    /** Where the meaning comes from, in one line. */
    public String source() {
        return source;
    }
}
