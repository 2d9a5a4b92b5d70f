package io.github.cctrcodec.sms;

/** What a text from a unit means for a command that was sent. */
public enum SmsOutcome {
    /** The unit carried out the command. */
    DONE,
    /** The unit refused the command because of its password. */
    REFUSED,
    /** The unit could not carry out the command, because it has no fix. */
    FAILED,
    /** The text does not answer this command. */
    UNRELATED
}
