package io.github.cctrcodec.sms;

/**
 * A phone number that a unit may call or text. Immutable and thread-safe.
 *
 * @param number 3 to 15 digits, perhaps with {@code +} before them
 */
public record PhoneNumber(String number) {
    /**
     * Checks the form.
     *
     * @param number see {@link #number()}
     * @throws IllegalArgumentException when the number has another form
     */
    public PhoneNumber {
        if (!number.matches("\\+?[0-9]{3,15}")) {
            throw new IllegalArgumentException(
                    "phone: expected 3 to 15 digits, perhaps with + before them, not \"" + number + '"');
        }
    }

    /** Returns the number. */
    @Override
    public String toString() {
        return number;
    }
}
