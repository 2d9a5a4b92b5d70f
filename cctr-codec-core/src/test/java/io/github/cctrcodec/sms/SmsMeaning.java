package io.github.cctrcodec.sms;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.StringJoiner;

/** From the meaning of a line of {@code sms-vectors.tsv} to the command, and from a text to its meaning. */
final class SmsMeaning {
    private static final SmsPassword PW = SmsPassword.FACTORY;

    private SmsMeaning() {}

    /** A factory method and its parameters. */
    static SmsCommand command(String meaning) {
        String[] call = meaning.split(" ", -1);
        String first = call.length > 1 ? call[1] : "";
        boolean on = first.equals("on");
        return switch (call[0]) {
            case "reset" -> SmsCommand.reset(PW);
            case "timeZone" -> SmsCommand.timeZone(PW, ZoneOffset.of(first));
            case "apn" -> SmsCommand.apn(PW, first);
            case "apnUser" -> SmsCommand.apnUser(PW, first, call[2]);
            case "server" -> SmsCommand.server(PW, new ServerAddress(first, Integer.parseInt(call[2])));
            case "keepOnline" -> SmsCommand.keepOnline(PW);
            case "deletePhone" -> SmsCommand.deletePhone(PW, PhoneSlot.valueOf(first));
            case "checkPhones" -> SmsCommand.checkPhones(PW);
            case "changePassword" -> SmsCommand.changePassword(PW, new SmsPassword(first));
            case "checkPassword" -> SmsCommand.checkPassword();
            case "alarmByCall" -> SmsCommand.alarmByCall(PW, on);
            case "alarmBySms" -> SmsCommand.alarmBySms(PW, on);
            case "shockAlarm" -> SmsCommand.shockAlarm(PW, on);
            case "arm" -> SmsCommand.arm();
            case "overspeedAlarm" -> SmsCommand.overspeedAlarm(PW, Integer.parseInt(first));
            case "overspeedAlarmOff" -> SmsCommand.overspeedAlarmOff(PW);
            case "moveAlarm" -> SmsCommand.moveAlarm(PW, on);
            case "geofenceAlarm" -> SmsCommand.geofenceAlarm(PW, Integer.parseInt(first));
            case "addPhone" -> UnprovenSmsCommands.addPhone(PW, PhoneSlot.valueOf(first), new PhoneNumber(call[2]));
            case "interval" -> UnprovenSmsCommands.interval(PW, Integer.parseInt(first));
            case "geofenceAlarmOff" -> UnprovenSmsCommands.geofenceAlarmOff(PW);
            case "disarm" -> UnprovenSmsCommands.disarm();
            default -> throw new IllegalArgumentException("no such command: " + meaning);
        };
    }

    /** What a text says, and what became of which command. */
    static String of(SmsText text) {
        StringJoiner said = new StringJoiner(" ").setEmptyValue("-");
        if (text instanceof SmsText.Reply reply) {
            said.add(reply.kind().name());
            reply.value().ifPresent(said::add);
        } else if (text instanceof SmsText.Alarm alarm) {
            said.add(alarm.kind().name());
            add(alarm.readings(), said);
        } else if (text instanceof SmsText.CellLocation location) {
            location.place().ifPresent(place -> said.add(place.toString()));
        } else if (text instanceof SmsText.PhoneList list) {
            list.phones().forEach((slot, phone) -> said.add(slot + "=" + phone));
        } else if (text instanceof SmsText.Unknown unknown) {
            add(unknown.readings(), said);
        }
        outcomes(text, said);
        return said.toString();
    }

    private static void add(SmsText.Readings readings, StringJoiner said) {
        readings.place().ifPresent(place -> said.add(place.toString()));
        add("battery=", readings.batteryPercent(), "%", said);
        add("speed=", readings.kilometresPerHour(), "km/h", said);
        add("setting=", readings.settingKilometresPerHour(), "km/h", said);
    }

    private static void add(String name, OptionalInt number, String unit, StringJoiner said) {
        number.ifPresent(known -> said.add(name + known + unit));
    }

    private static void outcomes(SmsText text, StringJoiner said) {
        List<SmsVerb> refused = verbs(text, SmsOutcome.REFUSED);
        if (!refused.isEmpty()) {
            boolean isEach = refused.equals(Arrays.stream(SmsVerb.values())
                    .filter(verb -> verb.syntax().matches("[A-Z]+\\*.*"))
                    .toList());
            said.add("; " + (isEach ? "every command with a password" : refused) + " REFUSED");
        }
        verbs(text, SmsOutcome.DONE).forEach(verb -> said.add("; " + verb + " DONE"));
        verbs(text, SmsOutcome.FAILED).forEach(verb -> said.add("; " + verb + " FAILED"));
    }

    private static List<SmsVerb> verbs(SmsText text, SmsOutcome outcome) {
        return Arrays.stream(SmsVerb.values())
                .filter(verb -> verb.outcomeOf(text) == outcome)
                .toList();
    }
}
