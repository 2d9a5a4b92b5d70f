package io.github.cctrcodec.message;

import static io.github.cctrcodec.message.ModelFeature.CELL_LOCATION;
import static io.github.cctrcodec.message.ModelFeature.GEOFENCE_ALARM;
import static io.github.cctrcodec.message.ModelFeature.GPRS_REPORTS;
import static io.github.cctrcodec.message.ModelFeature.GPS;
import static io.github.cctrcodec.message.ModelFeature.MOVE_ALARM;
import static io.github.cctrcodec.message.ModelFeature.OVERSPEED_ALARM;
import static io.github.cctrcodec.message.ModelFeature.OVER_RANGE_ALARM;
import static io.github.cctrcodec.message.ModelFeature.PRESET_PHONES;
import static io.github.cctrcodec.message.ModelFeature.SHOCK_ALARM;
import static io.github.cctrcodec.message.ModelFeature.SHOCK_SWITCHES_GPS;
import static io.github.cctrcodec.message.ModelFeature.SMS_ALARMS;
import static io.github.cctrcodec.message.ModelFeature.SMS_CONFIGURATION;
import static io.github.cctrcodec.message.ModelFeature.SMS_REPORTS;
import static io.github.cctrcodec.message.ModelFeature.SOS_ALARM;
import static io.github.cctrcodec.message.ModelFeature.TAMPER_ALARM;
import static io.github.cctrcodec.message.ModelFeature.TRACK_STORAGE;
import static io.github.cctrcodec.message.ModelFeature.WORKING_MODES;

import java.util.Set;

/**
 * A model of tracker as printed on its label, with what the public pages of the model state about it. A model does not
 * determine the wire format: {@link Protocol#models()} lists the same models for both protocols, and only the bytes of
 * a frame decide.
 *
 * <pre>{@code
 * if (DeviceModel.CCTR_620.support(ModelFeature.SHOCK_ALARM) == Support.UNVERIFIED) {
 *     warn("the pages of the CCTR-620 do not mention a shock alarm");
 * }
 * }</pre>
 */
public enum DeviceModel {
    /** The CCTR-620, a portable tracker for persons and pets. */
    CCTR_620(
            "CCTR-620",
            "person, pet, portable",
            "800 mAh",
            Set.of(
                    GPS,
                    CELL_LOCATION,
                    GPRS_REPORTS,
                    SMS_REPORTS,
                    WORKING_MODES,
                    SHOCK_SWITCHES_GPS,
                    OVERSPEED_ALARM,
                    GEOFENCE_ALARM,
                    SMS_CONFIGURATION)),
    /** The CCTR-802, a covert vehicle unit with magnet and shock sensor. */
    CCTR_802(
            "CCTR-802",
            "covert vehicle unit, magnet, IP56",
            "polymer, 1 to 7 days",
            Set.of(
                    GPS,
                    GPRS_REPORTS,
                    SMS_ALARMS,
                    TRACK_STORAGE,
                    SHOCK_SWITCHES_GPS,
                    SHOCK_ALARM,
                    MOVE_ALARM,
                    OVERSPEED_ALARM,
                    OVER_RANGE_ALARM,
                    SOS_ALARM,
                    TAMPER_ALARM,
                    PRESET_PHONES,
                    SMS_CONFIGURATION)),
    /** Any other unit that speaks one of the two protocols; nothing is stated about it. */
    GENERIC("generic", "not stated", "not stated", Set.of());

    /** Where the statements about all models come from. */
    public static final String SOURCE = "public pages of the model and of a platform";

    private final String label;
    private final String use;
    private final String battery;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<ModelFeature> stated;

    DeviceModel(String label, String use, String battery, Set<ModelFeature> stated) {
        this.label = label;
        this.use = use;
        this.battery = battery;
        this.stated = stated;
    }

    /**
     * Returns the name as printed on the unit.
     *
     * @return for example {@code CCTR-620}
     */
    public String label() {
        return label;
    }

    /**
     * Returns the use that the pages of the model state.
     *
     * @return one line; {@code not stated} for {@link #GENERIC}
     */
    public String use() {
        return use;
    }

    /**
     * Returns the battery that the pages of the model state.
     *
     * @return one line; {@code not stated} for {@link #GENERIC}
     */
    public String battery() {
        return battery;
    }

    /**
     * Returns whether the pages of the model state a feature.
     *
     * @param feature the feature
     * @return {@link Support#STATED_FOR_BRAND} for {@link ModelFeature#SMS_CONFIGURATION}, {@link Support#STATED} for
     *     other features of the pages, {@link Support#UNVERIFIED} otherwise; never {@link Support#LIKELY}
     */
    public Support support(ModelFeature feature) {
        if (!stated.contains(feature)) {
            return Support.UNVERIFIED;
        }
        return feature == SMS_CONFIGURATION ? Support.STATED_FOR_BRAND : Support.STATED;
    }
}
