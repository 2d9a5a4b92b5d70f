package io.github.cctrcodec.sms;

/** A slot for a preset phone. */
public enum PhoneSlot {
    /** The first slot. */
    A,
    /** The second slot. */
    B,
    /** The third slot. */
    C
}
