package io.github.cctrcodec.message;

/** How surely a model has or does something, the surest first. What is not stated is not refused. */
public enum Support {
    /** The pages of the model state it. */
    STATED,
    /**
     * The model's page of a platform prints it, but alike for at least nine models of the brand: it tells of the brand,
     * and of this model only if this model is like the others.
     */
    STATED_FOR_BRAND,
    /** Stated for sister models, and what it needs is stated for this one. */
    LIKELY,
    /** The pages of the model do not mention it. */
    UNVERIFIED
}
