package io.github.cctrcodec.message;

/**
 * The meanings of status bits on which sources contradict each other. None applies unless the caller, who knows the
 * unit, chooses it:
 *
 * <pre>{@code
 * message.alarms(StatusDialect.SOS_ON_BIT_18);
 * }</pre>
 */
public enum StatusDialect {
    /** Bit 17 is a low battery, as ReachFar units send it. */
    LOW_BATTERY_ON_BIT_17(17, AlarmKind.LOW_BATTERY, Evidence.FAMILY, "ReachFar document"),
    /** Bit 17 is vibration, as ST-90x units send it. */
    VIBRATION_ON_BIT_17(17, AlarmKind.VIBRATION, Evidence.FAMILY, "ST-90x document"),
    /** Bit 18 is SOS, as units send it whose ids have 15 digits; others use it for tilt or removal. */
    SOS_ON_BIT_18(18, AlarmKind.SOS, Evidence.THIRD_PARTY, "Traccar");

    private final int bit;
    private final AlarmKind alarm;
    private final Evidence evidence;
    private final String source;

    StatusDialect(int bit, AlarmKind alarm, Evidence evidence, String source) {
        this.bit = bit;
        this.alarm = alarm;
        this.evidence = evidence;
        this.source = source;
    }

    /**
     * Returns the number of the bit.
     *
     * @return 0 to 31, 0 the lowest
     */
    public int bit() {
        return bit;
    }

    /**
     * Returns what the bit reports in this dialect.
     *
     * @return the kind of alarm
     */
    public AlarmKind alarm() {
        return alarm;
    }

    /**
     * Returns how the meaning is known.
     *
     * @return the evidence
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
