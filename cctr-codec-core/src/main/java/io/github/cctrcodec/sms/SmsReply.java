package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Evidence;

/** The texts by which units answer a command. Some carry a value, which is an example in {@link #text()}. */
public enum SmsReply {
    /** A preset phone was added. */
    PHONE_ADDED("Add Preset Phone OK", Evidence.FAMILY),
    /** A preset phone was deleted. */
    PHONE_DELETED("Delete Preset Phone OK", Evidence.DOCUMENTED),
    /** The password was changed; carries the new one, and goes to every preset phone. */
    NEW_PASSWORD("New Password: 888888", Evidence.DOCUMENTED),
    /** The password that was asked for. */
    PASSWORD("Password:888888", Evidence.DOCUMENTED),
    /** Alarms by voice call are on. */
    CALL_ON("Alarm by calling : ON", Evidence.FAMILY),
    /** Alarms by voice call are off. */
    CALL_OFF("Alarm by calling :OFF", Evidence.FAMILY),
    /** The shock alarm is on. */
    SHOCK_ON("Set Shock Alarm ON", Evidence.FAMILY),
    /** The shock alarm is off. */
    SHOCK_OFF("Set Shock Alarm OFF", Evidence.FAMILY),
    /** The overspeed alarm is on. */
    OVERSPEED_ON("Set Overspeed Alarm On", Evidence.FAMILY),
    /** The overspeed alarm is off. */
    OVERSPEED_OFF("Set Overspeed Alarm Off", Evidence.DOCUMENTED),
    /** The move alarm is on. */
    MOVE_ON("Set Move Alarm On", Evidence.FAMILY),
    /** The move alarm is off. */
    MOVE_OFF("Set Move Alarm Off", Evidence.FAMILY),
    /** The geofence alarm is on; carries the radius in km. */
    GEOFENCE_ON("Geofence (A) Alarm On, 005km", Evidence.DOCUMENTED),
    /** The geofence alarm could not be set: the unit has no fix. */
    GEOFENCE_FAILED("Can not locate, Set Geofence Alarm Fail", Evidence.DOCUMENTED),
    /** The password of a command was wrong, whichever command it was. */
    WRONG_PASSWORD("Wrong Password", Evidence.DOCUMENTED);

    private final String text;
    private final String folded;
    private final Evidence evidence;

    SmsReply(String text, Evidence evidence) {
        this.text = text;
        this.evidence = evidence;
        folded = new FoldedText(text).toString().replaceFirst(" ?[0-9].*", "");
    }

    /**
     * What the unit sends, as the manual prints it. A password or a radius in it is the example of the manual. Never
     * compare with it: {@link SmsText#parse} reads the text however it is written.
     */
    public String text() {
        return text;
    }

    /** How the text is known. */
    public Evidence evidence() {
        return evidence;
    }

    /** The text without case, as {@link FoldedText} has it; ends with its separator when a value follows. */
    String folded() {
        return folded;
    }

    /** Whether a value follows the text. */
    boolean hasValue() {
        return folded.endsWith(":") || folded.endsWith(",");
    }
}
