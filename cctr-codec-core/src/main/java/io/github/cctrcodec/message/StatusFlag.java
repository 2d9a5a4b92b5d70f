package io.github.cctrcodec.message;

import java.util.Optional;

/**
 * The bits of the H02 status word on which all sources that define them agree. Bits 5, 6, 17, 18, 25 and 26 are left out
 * because sources contradict each other ({@link StatusDialect}), the others because nobody defines them; {@link StatusWord#isSet}
 * tests any bit.
 *
 * <p>Alarm bits are latched in the unit until command {@code R7} or a restart; the others are live.
 */
public enum StatusFlag {
    /** Theft (vibration) alarm. */
    THEFT(0, Optional.of(AlarmKind.VIBRATION), Evidence.DOCUMENTED, "Carscop CC828 document"),
    /** SOS or robbery alarm. */
    SOS(1, Optional.of(AlarmKind.SOS), Evidence.FAMILY, "all sources"),
    /** Overspeed alarm. */
    OVERSPEED(2, Optional.of(AlarmKind.OVERSPEED), Evidence.FAMILY, "all sources"),
    /** Illegal ignition alarm. */
    ILLEGAL_IGNITION(3, Optional.of(AlarmKind.ILLEGAL_IGNITION), Evidence.FAMILY, "classic document"),
    /** Geofence entered. */
    GEOFENCE_IN(4, Optional.of(AlarmKind.GEOFENCE_IN), Evidence.FAMILY, "all sources that define the bit"),
    /** Geofence left. */
    GEOFENCE_OUT(7, Optional.of(AlarmKind.GEOFENCE_OUT), Evidence.FAMILY, "all sources that define the bit"),
    /** Door open. */
    DOOR_OPEN(8, Optional.empty(), Evidence.FAMILY, "classic and ReachFar documents"),
    /** Armed. */
    ARMED(9, Optional.empty(), Evidence.FAMILY, "classic and ST-90x documents"),
    /** ACC (ignition) off. Units without an ACC wire always say so; Carscop units were captured with it set. */
    ACC_OFF(10, Optional.empty(), Evidence.FAMILY, "most sources"),
    /** Engine running. */
    ENGINE_RUNNING(13, Optional.empty(), Evidence.FAMILY, "classic document"),
    /** On the backup battery: power was cut. */
    BACKUP_BATTERY(19, Optional.empty(), Evidence.FAMILY, "classic document, Traccar"),
    /** External power removed. */
    POWER_REMOVED(20, Optional.empty(), Evidence.FAMILY, "classic document"),
    /** Fuel or power cut by command. */
    FUEL_CUT(27, Optional.empty(), Evidence.FAMILY, "captures of the wider family"),
    /** Power removed alarm. */
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

    /** The number of the bit in the 32-bit word, 0 the lowest. */
    public int bit() {
        return bit;
    }

    /**
     * Returns the alarm that the bit reports. Alarm bits are latched in the unit; the others are live states.
     *
     * @return the kind of alarm; empty for a live state
     */
    public Optional<AlarmKind> alarm() {
        return alarm;
    }

    /** How the meaning is known for Carscop units. */
    public Evidence evidence() {
        return evidence;
    }

    /** Where the meaning comes from, in one line. */
    public String source() {
        return source;
    }
}
