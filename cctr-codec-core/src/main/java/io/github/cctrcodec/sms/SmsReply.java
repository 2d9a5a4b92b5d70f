package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Evidence;

/** A text with which a unit answers a command. Some carry a value; in {@link #text()} it is an example. */
public enum SmsReply {
    /** A preset phone was added. */
    PHONE_ADDED("Add Preset Phone OK", Evidence.FAMILY),
    /** A preset phone was deleted. */
    PHONE_DELETED("Delete Preset Phone OK", Evidence.DOCUMENTED),
    /** The password was changed. Carries the new one, and goes to every preset phone. */
    NEW_PASSWORD("New Password: 888888", Evidence.DOCUMENTED),
    /** Carries the password that was asked for. */
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
    /** The geofence alarm is on. Carries the radius in km. */
    GEOFENCE_ON("Geofence (A) Alarm On, 005km", Evidence.DOCUMENTED),
    /** The geofence alarm could not be set, because the unit has no fix. */
    GEOFENCE_FAILED("Can not locate, Set Geofence Alarm Fail", Evidence.DOCUMENTED),
    /** The password of a command, whichever it was, is wrong. */
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
     * Returns what the unit sends, as the manual prints it. A password or a radius in it is the example of the manual.
     * Do not compare a received text with it; {@link SmsText#parse} also reads texts that are written differently.
     *
     * @return one line
     */
    public String text() {
        return text;
    }

    /**
     * Returns how the text is known.
     *
     * @return the evidence
     */
    public Evidence evidence() {
        return evidence;
    }

    /**
     * Returns the text in lower case, as {@link FoldedText} has it; it ends with its separator when a value follows.
     */
    String folded() {
        return folded;
    }

    /** Returns whether a value follows the text. */
    boolean hasValue() {
        return folded.endsWith(":") || folded.endsWith(",");
    }
}
