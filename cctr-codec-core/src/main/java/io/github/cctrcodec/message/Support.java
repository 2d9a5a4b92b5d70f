package io.github.cctrcodec.message;

/**
 * How certain it is that a model has a feature or takes a command, the most certain first. What the pages do not state
 * is reported, not refused.
 */
public enum Support {
    /** The pages of the model state it. */
    STATED,
    /**
     * The page of the model on a platform prints it, but alike for at least nine models of the brand: it is evidence of
     * the brand, and of this model only if it is like the others.
     */
    STATED_FOR_BRAND,
    /** It is stated for sister models, and what it needs is stated for this one. */
    LIKELY,
    /** The pages of the model do not mention it. */
    UNVERIFIED
}
