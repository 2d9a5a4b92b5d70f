package io.github.cctrcodec.message;

/** What a model may have or do. {@link DeviceModel#support} says what is known of it. */
public enum ModelFeature {
    /** Positions by GPS. */
    GPS,
    /** Positions by the cells of the mobile network (LBS). */
    CELL_LOCATION,
    /** Reports by GPRS. */
    GPRS_REPORTS,
    /** Reports by SMS. */
    SMS_REPORTS,
    /** Alarms by SMS. */
    SMS_ALARMS,
    /** Working modes, set by SMS. */
    WORKING_MODES,
    /** Stores its track without a network, and uploads it later. */
    TRACK_STORAGE,
    /** The shock sensor switches the GPS on and off. */
    SHOCK_SWITCHES_GPS,
    /** Alarm of the shock sensor. */
    SHOCK_ALARM,
    /** Alarm when it is moved. */
    MOVE_ALARM,
    /** Alarm above a speed. */
    OVERSPEED_ALARM,
    /** Alarm of a geofence. */
    GEOFENCE_ALARM,
    /** Alarm beyond a range. */
    OVER_RANGE_ALARM,
    /** SOS to the preset phones. */
    SOS_ALARM,
    /** Alarm when it is tampered with. */
    TAMPER_ALARM,
    /** Preset phones, three where the number is stated. */
    PRESET_PHONES,
    /** Configuration by the six SMS commands that a platform prints alike for every model of the brand that it lists. */
    SMS_CONFIGURATION
}
