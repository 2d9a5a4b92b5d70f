package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Evidence;

/** The fixed texts by which units answer a command. */
public enum SmsReply {
    /** {@code Add Preset Phone OK}. */
    PHONE_ADDED("add preset phone ok", Evidence.FAMILY),
    /** {@code Delete Preset Phone OK}. */
    PHONE_DELETED("delete preset phone ok", Evidence.DOCUMENTED),
    /** {@code New Password: 888888}, sent to every preset phone. */
    NEW_PASSWORD("new password:", Evidence.DOCUMENTED),
    /** {@code Password:888888}. */
    PASSWORD("password:", Evidence.DOCUMENTED),
    /** {@code Alarm by calling : ON}. */
    CALL_ON("alarm by calling:on", Evidence.FAMILY),
    /** {@code Alarm by calling :OFF}. */
    CALL_OFF("alarm by calling:off", Evidence.FAMILY),
    /** {@code Set Shock Alarm ON}. */
    SHOCK_ON("set shock alarm on", Evidence.FAMILY),
    /** {@code Set Shock Alarm OFF}. */
    SHOCK_OFF("set shock alarm off", Evidence.FAMILY),
    /** {@code Set Overspeed Alarm On}. */
    OVERSPEED_ON("set overspeed alarm on", Evidence.FAMILY),
    /** {@code Set Overspeed Alarm Off}. */
    OVERSPEED_OFF("set overspeed alarm off", Evidence.DOCUMENTED),
    /** {@code Set Move Alarm On}. */
    MOVE_ON("set move alarm on", Evidence.FAMILY),
    /** {@code Set Move Alarm Off}. */
    MOVE_OFF("set move alarm off", Evidence.FAMILY),
    /** {@code Geofence (A) Alarm On, 005km}. */
    GEOFENCE_ON("geofence (a) alarm on,", Evidence.DOCUMENTED),
    /** {@code Can not locate, Set Geofence Alarm Fail}: the unit has no fix. */
    GEOFENCE_FAILED("can not locate, set geofence alarm fail", Evidence.DOCUMENTED),
    /** {@code Wrong Password}, to any command. */
    WRONG_PASSWORD("wrong password", Evidence.DOCUMENTED);

    private final String folded;
    private final Evidence evidence;

    SmsReply(String folded, Evidence evidence) {
        this.folded = folded;
        this.evidence = evidence;
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
