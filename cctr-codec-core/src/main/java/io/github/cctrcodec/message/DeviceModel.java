package io.github.cctrcodec.message;

/**
 * A model of tracker as its label says. A model does not tell the wire format: {@link Protocol#models()} says why both
 * protocols list both models, and only the bytes of a frame decide.
 */
public enum DeviceModel {
    /** CCTR-620: portable tracker for persons and pets, positions by GPS and by cell. */
    CCTR_620("CCTR-620"),
    /** CCTR-802: covert vehicle unit with magnet and shock sensor. */
    CCTR_802("CCTR-802"),
    /** Any other unit that speaks one of the two protocols. */
    GENERIC("generic");

    private final String label;

    DeviceModel(String label) {
        this.label = label;
    }

    /** The name as printed on the unit, for example {@code CCTR-620}. */
    public String label() {
        return label;
    }
}
