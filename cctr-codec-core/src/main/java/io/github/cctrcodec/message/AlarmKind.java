package io.github.cctrcodec.message;

/**
 * What an alarm is about, in both protocols. {@link Message#alarms} returns each kind with the evidence of its meaning;
 * most are hints, not facts.
 *
 * <pre>{@code
 * if (message.alarms().containsKey(AlarmKind.SOS)) {
 *     alert(message);
 * }
 * }</pre>
 */
public enum AlarmKind {
    /** The SOS button was pressed, or there is a robbery. */
    SOS,
    /** The unit vibrates, which may be a theft. */
    VIBRATION,
    /** The external power was removed. */
    POWER_CUT,
    /** The speed is too high. */
    OVERSPEED,
    /** The speed is too low. */
    LOW_SPEED,
    /** A geofence was crossed; the direction is not stated. */
    GEOFENCE,
    /** A geofence was entered. */
    GEOFENCE_IN,
    /** A geofence was left. */
    GEOFENCE_OUT,
    /** The ignition was switched on without permission. */
    ILLEGAL_IGNITION,
    /** An accident. */
    ACCIDENT,
    /** The battery is low. */
    LOW_BATTERY,
    /** An alarm whose meaning is unknown. */
    UNKNOWN
}
