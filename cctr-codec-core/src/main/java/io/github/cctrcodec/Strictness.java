package io.github.cctrcodec;

/** What to make of a frame that has diagnostics of error severity. */
public enum Strictness {
    /** Decode what can be read; bad fields are absent and diagnosed. */
    LENIENT,
    /** Make it {@link io.github.cctrcodec.message.Unrecognized}, with the same diagnostics. */
    STRICT
}
