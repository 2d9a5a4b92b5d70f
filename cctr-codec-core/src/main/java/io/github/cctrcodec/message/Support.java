package io.github.cctrcodec.message;

/** How surely a model has or does something. What is not stated is not refused. */
public enum Support {
    /** The pages of the model state it. */
    STATED,
    /** Stated for sister models, and what it needs is stated for this one. */
    LIKELY,
    /** The pages of the model do not mention it. */
    UNVERIFIED
}
