package io.github.cctrcodec.message;

/**
 * What an alarm is about, in both protocols. {@link Message#alarms} gives each kind with the evidence of its meaning; most are
 * hints, not facts.
 */
public enum AlarmKind {
    /** SOS button or robbery. */
    SOS,
    /** Vibration or theft. */
    VIBRATION,
    /** The external power was removed. */
    POWER_CUT,
    /** Too fast. */
    OVERSPEED,
    /** Too slow. */
    LOW_SPEED,
    /** A geofence was crossed, in an unstated direction. */
    GEOFENCE,
    /** A geofence was entered. */
    GEOFENCE_IN,
    /** A geofence was left. */
    GEOFENCE_OUT,
    /** Ignition without permission. */
    ILLEGAL_IGNITION,
    /** Accident. */
    ACCIDENT,
    /** The battery is low. */
    LOW_BATTERY,
    /** An alarm whose code nobody explains. */
    UNKNOWN
}
