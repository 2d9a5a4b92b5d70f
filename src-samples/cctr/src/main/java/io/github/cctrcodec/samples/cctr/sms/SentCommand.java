package io.github.cctrcodec.samples.cctr.sms;

import io.github.cctrcodec.samples.cctr.encode.SmsNames;
import io.github.cctrcodec.sms.PhoneNumber;
import io.github.cctrcodec.sms.PhoneSlot;
import io.github.cctrcodec.sms.ServerAddress;
import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsPassword;
import io.github.cctrcodec.sms.SmsVerb;
import io.github.cctrcodec.sms.UnprovenSmsCommands;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A command that was sent, as far as the answer to it depends on it: its parameters do not matter. */
final class SentCommand {
    private static final SmsPassword PW = SmsPassword.FACTORY;

    private SentCommand() {}

    /** From its text, its first word, or its name in {@code encode sms}. Never quotes the text: it may hold a password. */
    static SmsCommand of(String sent) {
        List<SmsVerb> named = SmsNames.verbsOf(sent);
        if (named.size() > 1) {
            throw new IllegalArgumentException(
                    "say which: " + named.stream().map(SmsVerb::name).collect(Collectors.joining(" or ")));
        }
        if (named.size() == 1) {
            return of(named.get(0));
        }
        String word = sent.strip().replaceFirst("(?s)[*#].*", "").toUpperCase(Locale.ROOT);
        Optional<SmsVerb> verb = Arrays.stream(SmsVerb.values())
                .filter(known -> known.name().equals(word))
                .findFirst();
        if (verb.isPresent()) {
            return of(verb.get());
        }
        if (!word.matches("[A-Z0-9]{1,32}")) {
            throw new IllegalArgumentException("expected the text of a command or its first word");
        }
        return SmsCommand.custom(word, PW);
    }

    private static SmsCommand of(SmsVerb verb) {
        return switch (verb) {
            case RESET -> SmsCommand.reset(PW);
            case TIMEZONE -> SmsCommand.timeZone(PW, ZoneOffset.UTC);
            case APN -> SmsCommand.apn(PW, "apn");
            case USERNAME -> SmsCommand.apnUser(PW, "user", "password");
            case IP -> SmsCommand.server(PW, new ServerAddress("localhost", 1));
            case KEEPONLINE -> SmsCommand.keepOnline(PW);
            case DELETEPHONE -> SmsCommand.deletePhone(PW, PhoneSlot.A);
            case CHECKPHONE -> SmsCommand.checkPhones(PW);
            case CHANGEPASSWORD -> SmsCommand.changePassword(PW, PW);
            case CHECKPASSWORD -> SmsCommand.checkPassword();
            case CALLON -> SmsCommand.alarmByCall(PW, true);
            case CALLOFF -> SmsCommand.alarmByCall(PW, false);
            case SMSON -> SmsCommand.alarmBySms(PW, true);
            case SMSOFF -> SmsCommand.alarmBySms(PW, false);
            case SHOCKALARMON -> SmsCommand.shockAlarm(PW, true);
            case SHOCKALARMOFF -> SmsCommand.shockAlarm(PW, false);
            case ARM -> SmsCommand.arm();
            case OVERSPEEDALARMON -> SmsCommand.overspeedAlarm(PW, 1);
            case OVERSPEEDALARMOFF -> SmsCommand.overspeedAlarmOff(PW);
            case MOVEALARMON -> SmsCommand.moveAlarm(PW, true);
            case MOVEALARMOFF -> SmsCommand.moveAlarm(PW, false);
            case GEOFENCEALARMON -> SmsCommand.geofenceAlarm(PW, 1);
            case ADDPHONE -> UnprovenSmsCommands.addPhone(PW, PhoneSlot.A, new PhoneNumber("000"));
            case INTERVAL -> UnprovenSmsCommands.interval(PW, UnprovenSmsCommands.MIN_INTERVAL);
            case GEOFENCEALARMOFF -> UnprovenSmsCommands.geofenceAlarmOff(PW);
            case DISARM -> UnprovenSmsCommands.disarm();
        };
    }
}
