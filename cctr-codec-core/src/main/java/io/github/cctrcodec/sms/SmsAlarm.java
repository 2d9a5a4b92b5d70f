package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Evidence;

/**
 * An alarm whose text is known. Sister models also have SOS, low battery, power cut, removal, move, geofence and
 * over-range alarms; their texts are unknown.
 */
public enum SmsAlarm {
    /** The shock alarm, {@code Shock Alarm}. */
    SHOCK("shock alarm", Evidence.FAMILY),
    /** The overspeed alarm, {@code Overspeed Alarm}. */
    OVERSPEED("overspeed alarm", Evidence.DOCUMENTED);

    private final String folded;
    private final Evidence evidence;

    SmsAlarm(String folded, Evidence evidence) {
        this.folded = folded;
        this.evidence = evidence;
    }

    /**
     * Returns how the alarm is known, by the best-known form of its text. For the form of one text see
     * {@link SmsText.Alarm#evidence()}.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return evidence;
    }

    /** Returns the text in lower case, as {@link FoldedText} has it. */
    String folded() {
        return folded;
    }
}
