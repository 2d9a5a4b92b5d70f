package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Evidence;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A command to a unit, as the text of one SMS: {@code COMMAND*password*parameter…}. Built by the factory methods, which
 * refuse what could change the number of parameters or break the text. {@code toString} hides passwords; {@link #text()}
 * is what must be sent.
 *
 * <pre>{@code
 * SmsCommand.server(SmsPassword.FACTORY, new ServerAddress("54.85.159.138", 8888)).text(); // IP*123456*54.85.159.138,8888
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class SmsCommand {
    /** How many characters one SMS has. */
    public static final int MAX_LENGTH = 160;

    private static final String HIDDEN = "pw";
    /** A grave accent is ASCII, but not of the GSM alphabet; brackets, braces, backslash, tilde and bar count twice. */
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

    /** {@code RESET*pw}: factory settings. Wipes the unit. */
    public static SmsCommand reset(SmsPassword password) {
        return of(SmsVerb.RESET, password);
    }

    /**
     * {@code TIMEZONE*pw*+00}. Only {@code +00} was ever printed.
     *
     * @param zone whole hours, −12 to +14
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
     * {@code APN*pw*apn}.
     *
     * @param apn the operator's, 1 to 63 ASCII letters, digits, dots, dashes and underscores
     */
    public static SmsCommand apn(SmsPassword password, String apn) {
        if (!apn.matches("[A-Za-z0-9._-]{1,63}")) {
            throw new IllegalArgumentException(
                    "apn: expected 1 to 63 letters, digits, dots, dashes and underscores, not \"" + apn + '"');
        }
        return of(SmsVerb.APN, password, apn);
    }

    /**
     * {@code USERNAME*pw*user*password}: credentials of the APN, where it has them.
     *
     * @param user 1 to 32 printable ASCII characters that GSM has as one, without {@code * , # ^}
     * @param apnPassword as the user
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

    /** {@code IP*pw*host,port}. */
    public static SmsCommand server(SmsPassword password, ServerAddress address) {
        return of(SmsVerb.IP, password, address.host() + ',' + address.port());
    }

    /** {@code KEEPONLINE*pw}: stay online between reports. No way to switch it off is known. */
    public static SmsCommand keepOnline(SmsPassword password) {
        return of(SmsVerb.KEEPONLINE, password);
    }

    /** {@code DELETEPHONE*pw*A}. */
    public static SmsCommand deletePhone(SmsPassword password, PhoneSlot slot) {
        return of(SmsVerb.DELETEPHONE, password, slot.name());
    }

    /** {@code CHECKPHONE*pw}: lists the preset phones. */
    public static SmsCommand checkPhones(SmsPassword password) {
        return of(SmsVerb.CHECKPHONE, password);
    }

    /** {@code CHANGEPASSWORD*old*new}; only from an authorized phone, and the unit tells it to every preset phone. */
    public static SmsCommand changePassword(SmsPassword current, SmsPassword next) {
        String start = SmsVerb.CHANGEPASSWORD.name() + '*';
        return new SmsCommand(
                Optional.of(SmsVerb.CHANGEPASSWORD),
                start + current.digits() + '*' + next.digits(),
                start + HIDDEN + '*' + HIDDEN);
    }

    /** {@code CHECKPASSWORD}: asks for the password; the sender's number is the credential. */
    public static SmsCommand checkPassword() {
        return bare(SmsVerb.CHECKPASSWORD);
    }

    /** {@code CALLON*pw} or {@code CALLOFF*pw}: alarms by voice call. */
    public static SmsCommand alarmByCall(SmsPassword password, boolean on) {
        return of(on ? SmsVerb.CALLON : SmsVerb.CALLOFF, password);
    }

    /** {@code SMSON*pw} or {@code SMSOFF*pw}: alarms by SMS. */
    public static SmsCommand alarmBySms(SmsPassword password, boolean on) {
        return of(on ? SmsVerb.SMSON : SmsVerb.SMSOFF, password);
    }

    /** {@code SHOCKALARMON*pw} or {@code SHOCKALARMOFF*pw}. */
    public static SmsCommand shockAlarm(SmsPassword password, boolean on) {
        return of(on ? SmsVerb.SHOCKALARMON : SmsVerb.SHOCKALARMOFF, password);
    }

    /** {@code ARM#}: as the shock alarm; the sender's number is the credential. */
    public static SmsCommand arm() {
        return bare(SmsVerb.ARM);
    }

    /**
     * {@code OVERSPEEDALARMON*pw*080}.
     *
     * @param kilometresPerHour 1 to 999
     */
    public static SmsCommand overspeedAlarm(SmsPassword password, int kilometresPerHour) {
        return of(SmsVerb.OVERSPEEDALARMON, password, threeDigits("kilometresPerHour", kilometresPerHour, 1));
    }

    /** {@code OVERSPEEDALARMOFF*pw}. */
    public static SmsCommand overspeedAlarmOff(SmsPassword password) {
        return of(SmsVerb.OVERSPEEDALARMOFF, password);
    }

    /** {@code MOVEALARMON*pw} or {@code MOVEALARMOFF*pw}; the origin is where the unit is. */
    public static SmsCommand moveAlarm(SmsPassword password, boolean on) {
        return of(on ? SmsVerb.MOVEALARMON : SmsVerb.MOVEALARMOFF, password);
    }

    /**
     * {@code GEOFENCEALARMON*pw*005}: a circle around where the unit is, which needs a fix.
     *
     * @param radiusKilometres 1 to 999
     */
    public static SmsCommand geofenceAlarm(SmsPassword password, int radiusKilometres) {
        return of(SmsVerb.GEOFENCEALARMON, password, threeDigits("radiusKilometres", radiusKilometres, 1));
    }

    /**
     * A custom command, for whoever has the manual, with the same checks. Any of its parameters may be a password:
     * neither {@code toString} nor a refusal shows one.
     *
     * @param word 1 to 32 upper-case ASCII letters and digits; a known verb has a method of its own
     * @param parameters each 1 to 64 printable ASCII characters that GSM has as one, without {@code * , # ^}
     */
    public static SmsCommand custom(String word, SmsPassword password, String... parameters) {
        boolean known =
                Arrays.stream(SmsVerb.values()).anyMatch(verb -> verb.name().equals(word));
        if (known || !word.matches("[A-Z0-9]{1,32}")) {
            // Not quoted: a whole command by mistake holds its password.
            throw new IllegalArgumentException(
                    "word: expected 1 to 32 upper-case letters and digits that are no known verb");
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

    /** The verb; empty for a command of the caller's own. */
    public Optional<SmsVerb> verb() {
        return verb;
    }

    /** How the command is known; empty for a command of the caller's own. */
    public Optional<Evidence> evidence() {
        return verb.map(SmsVerb::evidence);
    }

    /** What must be sent, passwords included: one SMS of printable ASCII, all of the GSM alphabet. */
    public String text() {
        return text;
    }

    /**
     * What a text of the unit says of this command: as {@link SmsVerb#outcomeOf}. Of a command of the caller's own only
     * that its password was wrong can be known.
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

    /** The command with its passwords hidden; of one of the caller's own, which may hold more of them, all parameters. */
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
