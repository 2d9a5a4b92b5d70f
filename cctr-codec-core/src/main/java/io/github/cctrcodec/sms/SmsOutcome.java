package io.github.cctrcodec.sms;

/** What a text says of a command that was sent. */
public enum SmsOutcome {
    /** The unit did it. */
    DONE,
    /** The unit refused the password. */
    REFUSED,
    /** The unit could not, for want of a fix. */
    FAILED,
    /** The text says nothing of this command. */
    UNRELATED
}
