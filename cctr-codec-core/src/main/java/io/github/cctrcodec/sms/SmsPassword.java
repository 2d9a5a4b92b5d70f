package io.github.cctrcodec.sms;

/**
 * The password of a unit: 6 to 8 digits, as the manuals print them. {@code toString} hides it.
 *
 * @param digits the password
 */
public record SmsPassword(String digits) {
    /** The factory password of most manuals. One rebrand ships {@code 12345678}. */
    public static final SmsPassword FACTORY = new SmsPassword("123456");

    /** @throws IllegalArgumentException when these are not 6 to 8 ASCII digits */
    public SmsPassword {
        boolean fits =
                digits.length() >= 6 && digits.length() <= 8 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!fits) {
            throw new IllegalArgumentException("password: expected 6 to 8 digits");
        }
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "*".repeat(digits.length());
    }
}
