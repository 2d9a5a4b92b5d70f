package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Evidence;

/**
 * The alarms whose texts are known. SOS, low battery, power cut, removal, move, geofence and over-range alarms exist on
 * sister models; their texts are unknown.
 */
public enum SmsAlarm {
    /** {@code Shock Alarm}. */
    SHOCK("shock alarm", Evidence.FAMILY),
    /** {@code Overspeed Alarm}. */
    OVERSPEED("overspeed alarm", Evidence.DOCUMENTED);

    private final String folded;
    private final Evidence evidence;

    SmsAlarm(String folded, Evidence evidence) {
        this.folded = folded;
        this.evidence = evidence;
    }

    /** How the alarm is known, by the best form of its text; {@link SmsText.Alarm#evidence()} has that of one text. */
    public Evidence evidence() {
        return evidence;
    }

    /** The text without case, as {@link FoldedText} has it. */
    String folded() {
        return folded;
    }
}
