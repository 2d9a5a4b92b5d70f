package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Evidence;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A command to a unit, as the text of one SMS: {@code COMMAND*password*parameter…}. The factory methods refuse any
 * value that could change the number of parameters or break the text. Send {@link #text()}; {@link #toString()} hides
 * passwords.
 *
 * <pre>{@code
 * SmsCommand command = SmsCommand.overspeedAlarm(SmsPassword.FACTORY, 80);
 * send(command.text());                                   // OVERSPEEDALARMON*123456*080
 * SmsText answer = SmsText.parse("Set Overspeed Alarm On");
 * command.outcomeOf(answer);                              // DONE
 * }</pre>
 *
 * <p>For all the commands that point a unit at a server see {@link SmsPlan}; for commands whose form was never printed
 * see {@link UnprovenSmsCommands}. Immutable and thread-safe.
 */
public final class SmsCommand {
    /** The maximum length of one SMS, in characters. */
    public static final int MAX_LENGTH = 160;

    private static final String HIDDEN = "pw";
    /**
     * The characters that no parameter may contain. The grave accent is ASCII but not in the GSM alphabet; brackets,
     * braces, backslash, tilde and bar count twice there.
     */
    private static final String NO_PARAMETER = "*,#^`[]{}\\~|";

    private final Optional<SmsVerb> verb;
    private final String text;
    private final String shown;

    private SmsCommand(Optional<SmsVerb> verb, String text, String shown) {
        if (text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "parameters: the text of " + text.length() + " characters is longer than an SMS");
        }
        this.verb = verb;
        this.text = text;
        this.shown = shown;
    }

    /**
     * Returns {@code RESET*pw}, which restores the factory settings. This wipes the unit.
     *
     * @param password the password of the unit
     * @return the command
     */
    public static SmsCommand reset(SmsPassword password) {
        return of(SmsVerb.RESET, password);
    }

    /**
     * Returns {@code TIMEZONE*pw*+00}, which sets the time zone. Only {@code +00} was ever printed.
     *
     * @param password the password of the unit
     * @param zone whole hours, −12 to +14
     * @return the command
     * @throws IllegalArgumentException when the zone is anything else
     */
    public static SmsCommand timeZone(SmsPassword password, ZoneOffset zone) {
        int seconds = zone.getTotalSeconds();
        int hours = seconds / 3600;
        if (seconds % 3600 != 0 || hours < -12 || hours > 14) {
            throw new IllegalArgumentException("zone: expected whole hours from -12 to +14, not " + zone);
        }
        return of(SmsVerb.TIMEZONE, password, String.format(Locale.ROOT, "%+03d", hours));
    }

    /**
     * Returns {@code APN*pw*apn}, which sets the APN.
     *
     * @param password the password of the unit
     * @param apn the APN of the operator: 1 to 63 ASCII letters, digits, dots, dashes and underscores
     * @return the command
     * @throws IllegalArgumentException when the APN has another form
     */
    public static SmsCommand apn(SmsPassword password, String apn) {
        if (!apn.matches("[A-Za-z0-9._-]{1,63}")) {
            throw new IllegalArgumentException(
                    "apn: expected 1 to 63 letters, digits, dots, dashes and underscores, not \"" + apn + '"');
        }
        return of(SmsVerb.APN, password, apn);
    }

    /**
     * Returns {@code USERNAME*pw*user*password}, which sets the credentials of the APN, if it needs any.
     *
     * @param password the password of the unit
     * @param user 1 to 32 printable ASCII characters that take one place each in an SMS, without {@code * , # ^}
     * @param apnPassword as the user
     * @return the command
     * @throws IllegalArgumentException when the user or the password has another form; the message does not repeat the
     *     password
     */
    public static SmsCommand apnUser(SmsPassword password, String user, String apnPassword) {
        if (!isParameter(user, 32)) {
            throw new IllegalArgumentException("user: " + expected(32) + ", not \"" + user + '"');
        }
        if (!isParameter(apnPassword, 32)) {
            throw new IllegalArgumentException("apnPassword: " + expected(32));
        }
        String start = SmsVerb.USERNAME.name() + '*';
        return new SmsCommand(
                Optional.of(SmsVerb.USERNAME),
                start + password.digits() + '*' + user + '*' + apnPassword,
                start + HIDDEN + '*' + user + '*' + HIDDEN);
    }

    /**
     * Returns {@code IP*pw*host,port}, which sets the address of the server.
     *
     * @param password the password of the unit
     * @param address host and port
     * @return the command
     */
    public static SmsCommand server(SmsPassword password, ServerAddress address) {
        return of(SmsVerb.IP, password, address.host() + ',' + address.port());
    }

    /**
     * Returns {@code KEEPONLINE*pw}, which keeps the unit online between reports. No way to switch it off is known.
     *
     * @param password the password of the unit
     * @return the command
     */
    public static SmsCommand keepOnline(SmsPassword password) {
        return of(SmsVerb.KEEPONLINE, password);
    }

    /**
     * Returns {@code DELETEPHONE*pw*A}, which deletes a preset phone.
     *
     * @param password the password of the unit
     * @param slot the slot to empty
     * @return the command
     */
    public static SmsCommand deletePhone(SmsPassword password, PhoneSlot slot) {
        return of(SmsVerb.DELETEPHONE, password, slot.name());
    }

    /**
     * Returns {@code CHECKPHONE*pw}, which lists the preset phones.
     *
     * @param password the password of the unit
     * @return the command
     */
    public static SmsCommand checkPhones(SmsPassword password) {
        return of(SmsVerb.CHECKPHONE, password);
    }

    /**
     * Returns {@code CHANGEPASSWORD*old*new}, which changes the password. The unit accepts it only from an authorized
     * phone, and sends the new password to every preset phone.
     *
     * @param current the current password of the unit
     * @param next the new password
     * @return the command
     */
    public static SmsCommand changePassword(SmsPassword current, SmsPassword next) {
        String start = SmsVerb.CHANGEPASSWORD.name() + '*';
        return new SmsCommand(
                Optional.of(SmsVerb.CHANGEPASSWORD),
                start + current.digits() + '*' + next.digits(),
                start + HIDDEN + '*' + HIDDEN);
    }

    /**
     * Returns {@code CHECKPASSWORD}, which asks for the password. The number of the sender is the credential.
     *
     * @return the command
     */
    public static SmsCommand checkPassword() {
        return bare(SmsVerb.CHECKPASSWORD);
    }

    /**
     * Returns {@code CALLON*pw} or {@code CALLOFF*pw}, which switches alarms by voice call on or off.
     *
     * @param password the password of the unit
     * @param on whether to switch them on
     * @return the command
     */
    public static SmsCommand alarmByCall(SmsPassword password, boolean on) {
        return of(on ? SmsVerb.CALLON : SmsVerb.CALLOFF, password);
    }

    /**
     * Returns {@code SMSON*pw} or {@code SMSOFF*pw}, which switches alarms by SMS on or off.
     *
     * @param password the password of the unit
     * @param on whether to switch them on
     * @return the command
     */
    public static SmsCommand alarmBySms(SmsPassword password, boolean on) {
        return of(on ? SmsVerb.SMSON : SmsVerb.SMSOFF, password);
    }

    /**
     * Returns {@code SHOCKALARMON*pw} or {@code SHOCKALARMOFF*pw}, which switches the shock alarm on or off.
     *
     * @param password the password of the unit
     * @param on whether to switch it on
     * @return the command
     */
    public static SmsCommand shockAlarm(SmsPassword password, boolean on) {
        return of(on ? SmsVerb.SHOCKALARMON : SmsVerb.SHOCKALARMOFF, password);
    }

    /**
     * Returns {@code ARM#}, which switches the shock alarm on. The number of the sender is the credential.
     *
     * @return the command
     */
    public static SmsCommand arm() {
        return bare(SmsVerb.ARM);
    }

    /**
     * Returns {@code OVERSPEEDALARMON*pw*080}, which switches the overspeed alarm on.
     *
     * @param password the password of the unit
     * @param kilometresPerHour the speed limit, 1 to 999 km/h
     * @return the command
     * @throws IllegalArgumentException when the speed is out of its range
     */
    public static SmsCommand overspeedAlarm(SmsPassword password, int kilometresPerHour) {
        return of(SmsVerb.OVERSPEEDALARMON, password, threeDigits("kilometresPerHour", kilometresPerHour, 1));
    }

    /**
     * Returns {@code OVERSPEEDALARMOFF*pw}, which switches the overspeed alarm off.
     *
     * @param password the password of the unit
     * @return the command
     */
    public static SmsCommand overspeedAlarmOff(SmsPassword password) {
        return of(SmsVerb.OVERSPEEDALARMOFF, password);
    }

    /**
     * Returns {@code MOVEALARMON*pw} or {@code MOVEALARMOFF*pw}, which switches the move alarm on or off. Its origin is
     * the current position of the unit.
     *
     * @param password the password of the unit
     * @param on whether to switch it on
     * @return the command
     */
    public static SmsCommand moveAlarm(SmsPassword password, boolean on) {
        return of(on ? SmsVerb.MOVEALARMON : SmsVerb.MOVEALARMOFF, password);
    }

    /**
     * Returns {@code GEOFENCEALARMON*pw*005}, which switches the geofence alarm on: a circle around the current
     * position of the unit, which needs a fix for it.
     *
     * @param password the password of the unit
     * @param radiusKilometres the radius, 1 to 999 km
     * @return the command
     * @throws IllegalArgumentException when the radius is out of its range
     */
    public static SmsCommand geofenceAlarm(SmsPassword password, int radiusKilometres) {
        return of(SmsVerb.GEOFENCEALARMON, password, threeDigits("radiusKilometres", radiusKilometres, 1));
    }

    /**
     * Returns a command that this library does not know, for callers who have the manual. The same checks apply. Any of
     * its parameters may be a password: neither {@code toString} nor the message of an exception shows one.
     *
     * @param word 1 to 32 upper-case ASCII letters and digits, not the name of an {@link SmsVerb}
     * @param password the password of the unit
     * @param parameters each 1 to 64 printable ASCII characters that take one place each in an SMS, without
     *     {@code * , # ^}
     * @return the command
     * @throws IllegalArgumentException when a part has another form, or the text is longer than {@value #MAX_LENGTH}
     *     characters
     */
    public static SmsCommand custom(String word, SmsPassword password, String... parameters) {
        boolean known =
                Arrays.stream(SmsVerb.values()).anyMatch(verb -> verb.name().equals(word));
        if (known || !word.matches("[A-Z0-9]{1,32}")) {
            // Not quoted: a caller may pass a whole command by mistake, password included.
            throw new IllegalArgumentException(
                    "word: expected 1 to 32 upper-case letters and digits that are not a known verb");
        }
        for (int i = 0; i < parameters.length; i++) {
            if (!isParameter(parameters[i], 64)) {
                throw new IllegalArgumentException("parameters: " + expected(64) + ", as parameter " + (i + 1));
            }
        }
        String[] hidden = new String[parameters.length];
        Arrays.fill(hidden, "parameter");
        return new SmsCommand(Optional.empty(), join(word, password.digits(), parameters), join(word, HIDDEN, hidden));
    }

    static SmsCommand of(SmsVerb verb, SmsPassword password, String... parameters) {
        return new SmsCommand(
                Optional.of(verb),
                join(verb.name(), password.digits(), parameters),
                join(verb.name(), HIDDEN, parameters));
    }

    static SmsCommand bare(SmsVerb verb) {
        return new SmsCommand(Optional.of(verb), verb.syntax(), verb.syntax());
    }

    static String threeDigits(String parameter, int number, int min) {
        if (number < min || number > 999) {
            throw new IllegalArgumentException(parameter + ": " + number + " is not within " + min + " to 999");
        }
        return String.format(Locale.ROOT, "%03d", number);
    }

    /**
     * Returns the verb of the command.
     *
     * @return absent for a custom command
     */
    public Optional<SmsVerb> verb() {
        return verb;
    }

    /**
     * Returns how the command is known.
     *
     * @return absent for a custom command
     */
    public Optional<Evidence> evidence() {
        return verb.map(SmsVerb::evidence);
    }

    /**
     * Returns the text to send, passwords included.
     *
     * @return one SMS of printable ASCII that is in the GSM alphabet, at most {@value #MAX_LENGTH} characters
     */
    public String text() {
        return text;
    }

    /**
     * Returns what a text from the unit means for this command, as {@link SmsVerb#outcomeOf} does. For a custom
     * command, only a wrong password can be recognized.
     *
     * @param answer a text from the unit
     * @return the outcome; {@link SmsOutcome#UNRELATED} when the text does not answer this command
     */
    public SmsOutcome outcomeOf(SmsText answer) {
        boolean isWrongPassword = answer instanceof SmsText.Reply reply && reply.kind() == SmsReply.WRONG_PASSWORD;
        return verb.map(known -> known.outcomeOf(answer))
                .orElse(isWrongPassword ? SmsOutcome.REFUSED : SmsOutcome.UNRELATED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SmsCommand that && verb.equals(that.verb) && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the command with its passwords hidden. A custom command may hold more of them, so all its parameters are
     * hidden.
     */
    @Override
    public String toString() {
        return shown;
    }

    private static String join(String word, String password, String... parameters) {
        List<String> parts = new ArrayList<>(List.of(word, password));
        parts.addAll(List.of(parameters));
        return String.join("*", parts);
    }

    private static String expected(int max) {
        return "expected 1 to " + max + " printable ASCII characters without " + NO_PARAMETER;
    }

    private static boolean isParameter(String value, int max) {
        return !value.isEmpty()
                && value.length() <= max
                && value.chars().allMatch(c -> c >= ' ' && c < 0x7F && NO_PARAMETER.indexOf(c) < 0);
    }
}
