package io.github.cctrcodec.sms;

/** The places for preset phones. */
public enum PhoneSlot {
    /** First. */
    A,
    /** Second. */
    B,
    /** Third. */
    C
}
