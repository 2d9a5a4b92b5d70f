package io.github.cctrcodec.sms;

/**
 * The password of a unit: 6 to 8 digits. Manuals print passwords of 6 and of 8 digits only. {@link #toString()} hides
 * it. Immutable and thread-safe.
 *
 * @param digits the password itself, 6 to 8 ASCII digits
 */
public record SmsPassword(String digits) {
    /** The factory password that most manuals print, {@code 123456}. One rebrand ships {@code 12345678}. */
    public static final SmsPassword FACTORY = new SmsPassword("123456");

    /**
     * Checks the form.
     *
     * @param digits see {@link #digits()}
     * @throws IllegalArgumentException when these are not 6 to 8 ASCII digits; the message does not repeat them
     */
    public SmsPassword {
        boolean fits =
                digits.length() >= 6 && digits.length() <= 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!fits) {
            throw new IllegalArgumentException("password: expected 6 to 8 digits");
        }
    }

    /** Returns an asterisk for each digit. */
    @Override
    public String toString() {
        return "*".repeat(digits.length());
    }
}
