package io.github.cctrcodec.message;

/** A feature that a model may have. {@link DeviceModel#support} returns whether the pages of a model state it. */
public enum ModelFeature {
    /** The unit determines its position by GPS. */
    GPS,
    /** The unit determines its position by the cells of the mobile network (LBS). */
    CELL_LOCATION,
    /** The unit reports by GPRS. */
    GPRS_REPORTS,
    /** The unit reports by SMS. */
    SMS_REPORTS,
    /** The unit sends alarms by SMS. */
    SMS_ALARMS,
    /** The unit has working modes, which are set by SMS. */
    WORKING_MODES,
    /** The unit stores its track while there is no network, and uploads it later. */
    TRACK_STORAGE,
    /** The shock sensor switches the GPS on and off. */
    SHOCK_SWITCHES_GPS,
    /** The shock sensor raises an alarm. */
    SHOCK_ALARM,
    /** The unit raises an alarm when it is moved. */
    MOVE_ALARM,
    /** The unit raises an alarm above a speed. */
    OVERSPEED_ALARM,
    /** The unit raises an alarm for a geofence. */
    GEOFENCE_ALARM,
    /** The unit raises an alarm beyond a range. */
    OVER_RANGE_ALARM,
    /** The unit sends an SOS to the preset phones. */
    SOS_ALARM,
    /** The unit raises an alarm when it is tampered with. */
    TAMPER_ALARM,
    /** The unit has preset phones; where their number is stated, it is three. */
    PRESET_PHONES,
    /**
     * The unit is configured by the six SMS commands that a platform prints alike for every model of the brand it
     * lists.
     */
    SMS_CONFIGURATION
}
