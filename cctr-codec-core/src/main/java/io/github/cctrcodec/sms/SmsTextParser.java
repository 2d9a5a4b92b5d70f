package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Evidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parser of texts from units. The beginning of a text decides what it is; marks before or after its parts decide what
 * they are.
 */
final class SmsTextParser {
    private static final String CELL_LOCATION = "no gps signal, just cell id location:";
    private static final String NO_LOCATION = "can not get location, please try again later";
    private static final Map<String, Evidence> PHONE_LISTS =
            Map.of("preset phone", Evidence.DOCUMENTED, "authorized phone", Evidence.FAMILY);
    /** A number that reaches to the end of its item. A part of a number may be the number of somebody else. */
    private static final String PHONE_NUMBER = "\\+?[0-9]{3,15}(?=\\s?[;,]|\\.?\\z|\\s(?![0-9+]))";
    /** A slot at the beginning of a line or of an item: after the title, after a semicolon or after another item. */
    private static final Pattern PHONE_ITEM =
            Pattern.compile("(?:\\G[,;]?|[;\\n])\\s?([abc])\\s?:\\s?((?:" + PHONE_NUMBER + ")?)");

    private static final Pattern PASSWORD = Pattern.compile("([0-9]{6,8})\\.?");
    private static final Pattern RADIUS = Pattern.compile("([0-9]{1,3})(?: ?km)?\\.?");

    /** A link, which is removed first: its digits are not readings. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s;]*");

    private static final String WORD = "(?<![\\p{L}\\p{Nd}\\p{Nl}\\p{No}_-])";
    private static final String KILOMETRES_PER_HOUR = "\\s?([0-9]{1,3})\\s?km/h(?![\\p{L}\\p{Nd}\\p{Nl}\\p{No}])";
    private static final Pattern BATTERY = Pattern.compile(WORD + "battery\\s?:\\s?([0-9]{1,3})\\s?%");
    private static final Pattern SETTING = Pattern.compile(WORD + "setting\\s?:" + KILOMETRES_PER_HOUR);
    /**
     * What may precede a speed that is not named as the current one. After any other word, the speed may be a limit.
     */
    private static final String BEGIN = "(?:\\A|[;%]|" + WORD + "alarm\\b[:,.!]?)\\s?";
    /** The forms of the current speed, the most reliable first. */
    private static final List<Pattern> SPEEDS = List.of(
            Pattern.compile(WORD + "current\\sspeed\\s?:?" + KILOMETRES_PER_HOUR),
            Pattern.compile("(?:" + BEGIN + "|[\\n,]\\s?)speed\\s?:?" + KILOMETRES_PER_HOUR),
            Pattern.compile(BEGIN + KILOMETRES_PER_HOUR));

    private static final int MAX_PERCENT = 100;

    private SmsTextParser() {}

    static SmsText parse(String raw) {
        FoldedText text = new FoldedText(raw);
        for (SmsReply reply : SmsReply.values()) {
            Optional<SmsText> read = reply(raw, text, reply);
            if (read.isPresent()) {
                return read.get();
            }
        }
        for (SmsAlarm alarm : SmsAlarm.values()) {
            if (text.startsWithWords(alarm.folded())) {
                return new SmsText.Alarm(raw, alarm, readings(text));
            }
        }
        if (text.startsWith(CELL_LOCATION)) {
            return new SmsText.CellLocation(raw, MapLink.placeOf(text));
        }
        if (text.is(NO_LOCATION)) {
            return new SmsText.NoLocation(raw);
        }
        for (String list : PHONE_LISTS.keySet()) {
            if (text.startsWithWords(list)) {
                Map<PhoneSlot, PhoneNumber> phones = phones(text.lines(), list);
                if (!phones.isEmpty()) {
                    return new SmsText.PhoneList(raw, phones);
                }
            }
        }
        return new SmsText.Unknown(raw, readings(text));
    }

    static Optional<Evidence> evidenceOfPhoneList(String raw) {
        FoldedText text = new FoldedText(raw);
        return PHONE_LISTS.entrySet().stream()
                .filter(list -> text.startsWithWords(list.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<SmsText> reply(String raw, FoldedText text, SmsReply reply) {
        if (!reply.hasValue()) {
            return text.is(reply.folded())
                    ? Optional.of(new SmsText.Reply(raw, reply, Optional.empty()))
                    : Optional.empty();
        }
        if (!text.startsWith(reply.folded())) {
            return Optional.empty();
        }
        Matcher value = (reply == SmsReply.GEOFENCE_ON ? RADIUS : PASSWORD).matcher(text.behind(reply.folded()));
        return value.matches()
                ? Optional.of(new SmsText.Reply(raw, reply, Optional.of(value.group(1))))
                : Optional.empty();
    }

    private static SmsText.Readings readings(FoldedText text) {
        String rest = LINK.matcher(text.lines()).replaceAll(";");
        OptionalInt battery = number(BATTERY, rest);
        return new SmsText.Readings(
                MapLink.placeOf(text),
                battery.isPresent() && battery.getAsInt() > MAX_PERCENT ? OptionalInt.empty() : battery,
                SPEEDS.stream()
                        .map(speed -> number(speed, rest))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty()),
                number(SETTING, rest));
    }

    private static OptionalInt number(Pattern mark, String text) {
        Matcher found = mark.matcher(text);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /** Reads {@code a:13987654321;b:13876543210;c:…} after the title. */
    private static Map<PhoneSlot, PhoneNumber> phones(String lines, String title) {
        Map<PhoneSlot, PhoneNumber> phones = new EnumMap<>(PhoneSlot.class);
        String items = lines.substring(title.length()).replaceFirst("^\\s?:", "");
        Matcher item = PHONE_ITEM.matcher(items);
        while (item.find()) {
            String number = item.group(2);
            if (!number.isEmpty()) {
                PhoneSlot slot = PhoneSlot.valueOf(item.group(1).toUpperCase(Locale.ROOT));
                phones.putIfAbsent(slot, new PhoneNumber(number));
            }
        }
        return phones;
    }
}
