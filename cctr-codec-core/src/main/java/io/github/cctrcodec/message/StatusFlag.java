package io.github.cctrcodec.message;

import java.util.Optional;

/**
 * A bit of the H02 status word on whose meaning all sources that define it agree. Bits 5, 6, 17, 18, 25 and 26 are left
 * out because sources contradict each other (see {@link StatusDialect}), the others because no source defines them;
 * {@link StatusWord#isSet(int)} tests any bit.
 *
 * <pre>{@code
 * boolean armed = status.isSet(StatusFlag.ARMED);
 * }</pre>
 *
 * <p>A unit keeps an alarm bit until it receives the command {@code R7} or restarts; the other bits are live.
 */
public enum StatusFlag {
    /** Bit 0: the theft (vibration) alarm. */
    THEFT(0, Optional.of(AlarmKind.VIBRATION), Evidence.DOCUMENTED, "Carscop CC828 document"),
    /** Bit 1: the SOS or robbery alarm. */
    SOS(1, Optional.of(AlarmKind.SOS), Evidence.FAMILY, "all sources"),
    /** Bit 2: the overspeed alarm. */
    OVERSPEED(2, Optional.of(AlarmKind.OVERSPEED), Evidence.FAMILY, "all sources"),
    /** Bit 3: the illegal ignition alarm. */
    ILLEGAL_IGNITION(3, Optional.of(AlarmKind.ILLEGAL_IGNITION), Evidence.FAMILY, "classic document"),
    /** Bit 4: a geofence was entered. */
    GEOFENCE_IN(4, Optional.of(AlarmKind.GEOFENCE_IN), Evidence.FAMILY, "all sources that define the bit"),
    /** Bit 7: a geofence was left. */
    GEOFENCE_OUT(7, Optional.of(AlarmKind.GEOFENCE_OUT), Evidence.FAMILY, "all sources that define the bit"),
    /** Bit 8: a door is open. */
    DOOR_OPEN(8, Optional.empty(), Evidence.FAMILY, "classic and ReachFar documents"),
    /** Bit 9: the unit is armed. */
    ARMED(9, Optional.empty(), Evidence.FAMILY, "classic and ST-90x documents"),
    /**
     * Bit 10: ACC (ignition) is off. Units without an ACC wire always report this; Carscop units were captured with it.
     */
    ACC_OFF(10, Optional.empty(), Evidence.FAMILY, "most sources"),
    /** Bit 13: the engine is running. */
    ENGINE_RUNNING(13, Optional.empty(), Evidence.FAMILY, "classic document"),
    /** Bit 19: the unit runs on its backup battery, since the power was cut. */
    BACKUP_BATTERY(19, Optional.empty(), Evidence.FAMILY, "classic document, Traccar"),
    /** Bit 20: the external power was removed. */
    POWER_REMOVED(20, Optional.empty(), Evidence.FAMILY, "classic document"),
    /** Bit 27: fuel or power was cut by command. */
    FUEL_CUT(27, Optional.empty(), Evidence.FAMILY, "captures of the wider family"),
    /** Bit 28: the alarm that the power was removed. */
    POWER_ALARM(28, Optional.of(AlarmKind.POWER_CUT), Evidence.FAMILY, "classic and ReachFar documents");

    private final int bit;
    private final Optional<AlarmKind> alarm;
    private final Evidence evidence;
    private final String source;

    StatusFlag(int bit, Optional<AlarmKind> alarm, Evidence evidence, String source) {
        this.bit = bit;
        this.alarm = alarm;
        this.evidence = evidence;
        this.source = source;
    }

    /**
     * Returns the number of the bit in the 32-bit word.
     *
     * @return 0 to 31, 0 the lowest
     */
    public int bit() {
        return bit;
    }

    /**
     * Returns the alarm that the bit reports.
     *
     * @return the kind of alarm; absent for a live state
     */
    public Optional<AlarmKind> alarm() {
        return alarm;
    }

    /**
     * Returns how the meaning is known for Carscop units.
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
