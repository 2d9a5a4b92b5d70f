package io.github.cctrcodec.samples.cctr.encode;

import static io.github.cctrcodec.samples.cctr.encode.Wanted.oneOf;
import static io.github.cctrcodec.samples.cctr.encode.Wanted.optional;
import static io.github.cctrcodec.samples.cctr.encode.Wanted.required;

import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsPassword;
import io.github.cctrcodec.sms.SmsVerb;
import io.github.cctrcodec.sms.UnprovenSmsCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The commands by SMS. */
@SuppressWarnings("ImmutableEnumChecker") // List.of, and lambdas that capture nothing.
enum SmsRow implements Row {
    RESET("reset", "Factory settings; wipes the unit.", List.of(SmsVerb.RESET), given -> SmsCommand.reset(pw(given))),
    TIME_ZONE(
            "time-zone",
            "Time zone.",
            List.of(SmsVerb.TIMEZONE),
            given -> SmsCommand.timeZone(pw(given), given.value(Flags.ZONE)),
            required(Flags.ZONE)),
    APN(
            "apn",
            "The operator's APN.",
            List.of(SmsVerb.APN),
            given -> SmsCommand.apn(pw(given), given.value(Flags.APN)),
            required(Flags.APN)),
    APN_USER(
            "apn-user",
            "User and password of the APN, where it has them.",
            List.of(SmsVerb.USERNAME),
            given -> SmsCommand.apnUser(pw(given), given.value(Flags.USER), given.value(Flags.APN_PASSWORD)),
            required(Flags.USER, Flags.APN_PASSWORD)),
    SERVER(
            "server",
            "Where to report to; a host name only where the firmware supports it.",
            List.of(SmsVerb.IP),
            given -> SmsCommand.server(pw(given), given.value(Flags.SERVER)),
            required(Flags.SERVER)),
    KEEP_ONLINE(
            "keep-online",
            "Stay online between reports; no way to switch it off is known.",
            List.of(SmsVerb.KEEPONLINE),
            given -> SmsCommand.keepOnline(pw(given))),
    DELETE_PHONE(
            "delete-phone",
            "Delete a preset phone.",
            List.of(SmsVerb.DELETEPHONE),
            given -> SmsCommand.deletePhone(pw(given), given.value(Flags.SLOT)),
            required(Flags.SLOT)),
    CHECK_PHONES(
            "check-phones",
            "List the preset phones.",
            List.of(SmsVerb.CHECKPHONE),
            given -> SmsCommand.checkPhones(pw(given))),
    CHANGE_PASSWORD(
            "change-password",
            "Change the password; only from an authorized phone, and every preset phone is told.",
            List.of(SmsVerb.CHANGEPASSWORD),
            given -> SmsCommand.changePassword(pw(given), given.value(Flags.NEW_PASSWORD)),
            required(Flags.NEW_PASSWORD)),
    CHECK_PASSWORD(
            "check-password",
            "Ask for the password; the sender's number is the credential.",
            List.of(SmsVerb.CHECKPASSWORD),
            given -> SmsCommand.checkPassword()),
    ALARM_BY_CALL(
            "alarm-by-call",
            "Alarms by voice call.",
            List.of(SmsVerb.CALLON, SmsVerb.CALLOFF),
            given -> SmsCommand.alarmByCall(pw(given), given.has(Flags.ON)),
            oneOf(Flags.ON, Flags.OFF)),
    ALARM_BY_SMS(
            "alarm-by-sms",
            "Alarms by SMS.",
            List.of(SmsVerb.SMSON, SmsVerb.SMSOFF),
            given -> SmsCommand.alarmBySms(pw(given), given.has(Flags.ON)),
            oneOf(Flags.ON, Flags.OFF)),
    SHOCK_ALARM(
            "shock-alarm",
            "Shock alarm.",
            List.of(SmsVerb.SHOCKALARMON, SmsVerb.SHOCKALARMOFF),
            given -> SmsCommand.shockAlarm(pw(given), given.has(Flags.ON)),
            oneOf(Flags.ON, Flags.OFF)),
    ARM(
            "arm",
            "As shock-alarm --on; the sender's number is the credential.",
            List.of(SmsVerb.ARM),
            given -> SmsCommand.arm()),
    OVERSPEED_ALARM(
            "overspeed-alarm",
            "Overspeed alarm.",
            List.of(SmsVerb.OVERSPEEDALARMON, SmsVerb.OVERSPEEDALARMOFF),
            given -> given.has(Flags.OFF)
                    ? SmsCommand.overspeedAlarmOff(pw(given))
                    : SmsCommand.overspeedAlarm(pw(given), given.value(Flags.KMH)),
            oneOf(Flags.KMH, Flags.OFF)),
    MOVE_ALARM(
            "move-alarm",
            "Move alarm, around where the unit is.",
            List.of(SmsVerb.MOVEALARMON, SmsVerb.MOVEALARMOFF),
            given -> SmsCommand.moveAlarm(pw(given), given.has(Flags.ON)),
            oneOf(Flags.ON, Flags.OFF)),
    GEOFENCE_ALARM(
            "geofence-alarm",
            "Geofence alarm, a circle around where the unit is; fails without a fix.",
            List.of(SmsVerb.GEOFENCEALARMON),
            given -> SmsCommand.geofenceAlarm(pw(given), given.value(Flags.KM)),
            required(Flags.KM)),
    ADD_PHONE(
            "add-phone",
            "Add a preset phone; how the number stands in the text is a guess.",
            List.of(SmsVerb.ADDPHONE),
            given -> UnprovenSmsCommands.addPhone(pw(given), given.value(Flags.SLOT), given.value(Flags.PHONE)),
            required(Flags.SLOT, Flags.PHONE)),
    INTERVAL(
            "interval",
            "Upload interval, 30 to 999 seconds.",
            List.of(SmsVerb.INTERVAL),
            given -> UnprovenSmsCommands.interval(pw(given), given.value(Flags.SECONDS)),
            required(Flags.SECONDS)),
    GEOFENCE_ALARM_OFF(
            "geofence-alarm-off",
            "Geofence alarm off.",
            List.of(SmsVerb.GEOFENCEALARMOFF),
            given -> UnprovenSmsCommands.geofenceAlarmOff(pw(given))),
    DISARM("disarm", "The opposite of arm.", List.of(SmsVerb.DISARM), given -> UnprovenSmsCommands.disarm()),
    CUSTOM(
            "custom",
            "A command of your own, for whoever has the manual.",
            List.of(),
            given -> SmsCommand.custom(
                    given.value(Flags.WORD),
                    pw(given),
                    given.values(Flags.PARAMETERS).toArray(String[]::new)),
            required(Flags.WORD),
            optional(Flags.PARAMETERS));

    private final String title;
    private final String purpose;
    private final List<SmsVerb> verbs;
    private final Function<Given, SmsCommand> encoder;
    private final List<Wanted> wanted;

    SmsRow(String title, String purpose, List<SmsVerb> verbs, Function<Given, SmsCommand> encoder, Wanted... wanted) {
        this.title = title;
        this.purpose = purpose;
        this.verbs = verbs;
        this.encoder = encoder;
        this.wanted = List.of(wanted);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public List<String> description() {
        List<String> lines = new ArrayList<>(List.of(purpose));
        verbs.forEach(verb -> lines.add(verb.syntax() + "  " + verb.evidence() + ", " + verb.source()));
        return lines;
    }

    @Override
    public List<Wanted> wanted() {
        List<Wanted> all = new ArrayList<>(wanted);
        if (verbs.stream().allMatch(verb -> verb.syntax().contains("*"))) {
            all.add(optional(Flags.PASSWORD));
        }
        if (verbs.stream().anyMatch(verb -> verb.evidence() == Evidence.INFERRED)) {
            all.add(required(Flags.UNPROVEN));
        }
        return all;
    }

    @Override
    public List<Encoded> encode(Given given) {
        return List.of(Encoded.of(encoder.apply(given)));
    }

    /** The commands that this row makes. */
    List<SmsVerb> verbs() {
        return verbs;
    }

    private static SmsPassword pw(Given given) {
        return given.optional(Flags.PASSWORD).orElse(SmsPassword.FACTORY);
    }
}
