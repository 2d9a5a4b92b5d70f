package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.sms.PhoneNumber;
import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsPassword;
import io.github.cctrcodec.sms.SmsVerb;
import io.github.cctrcodec.sms.UnprovenSmsCommands;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.ZoneOffset;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cctr encode sms}. */
@Command(name = "sms", description = "Commands by SMS.", addMethodSubcommands = false, preprocessor = OnDemand.class)
final class SmsCommands {
    /** What a command writes, {@code --on} before {@code --off}. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Sends {
        SmsVerb[] value();
    }

    private static final class SpeedLimit {
        @Option(names = "--kmh", paramLabel = "KMH", description = "Speed limit, 1 to 999 km/h.")
        private int kmh;

        @Option(names = "--off", arity = "0", description = "Switches it off.")
        private boolean off;
    }

    @Command(name = "reset", description = "Factory settings; wipes the unit.")
    @Sends(SmsVerb.RESET)
    void reset(@Mixin SmsOutput output) {
        output.write(SmsCommand::reset);
    }

    @Command(name = "time-zone", description = "Time zone.")
    @Sends(SmsVerb.TIMEZONE)
    void timeZone(
            @Mixin SmsOutput output,
            @Option(
                            names = "--zone",
                            required = true,
                            paramLabel = "+HH",
                            description = "Whole hours from UTC; only +00 was ever printed.")
                    ZoneOffset zone) {
        output.write(password -> SmsCommand.timeZone(password, zone));
    }

    @Command(name = "apn", description = "The operator's APN.")
    @Sends(SmsVerb.APN)
    void apn(@Mixin SmsOutput output, @Mixin Options.Apn apn) {
        output.write(password -> SmsCommand.apn(password, apn.value));
    }

    @Command(name = "apn-user", description = "User and password of the APN, where it has them.")
    @Sends(SmsVerb.USERNAME)
    void apnUser(
            @Mixin SmsOutput output,
            @Option(names = "--user", required = true, paramLabel = "USER", description = "Of the APN.") String user,
            @Option(names = "--apn-password", required = true, paramLabel = "PASSWORD", description = "Of the APN.")
                    String apnPassword) {
        output.write(password -> SmsCommand.apnUser(password, user, apnPassword));
    }

    @Command(name = "server", description = "Where to report to; a host name only where the firmware supports it.")
    @Sends(SmsVerb.IP)
    void server(@Mixin SmsOutput output, @Mixin Options.Server server) {
        output.write(password -> SmsCommand.server(password, server.value));
    }

    @Command(name = "keep-online", description = "Stay online between reports; no way to switch it off is known.")
    @Sends(SmsVerb.KEEPONLINE)
    void keepOnline(@Mixin SmsOutput output) {
        output.write(SmsCommand::keepOnline);
    }

    @Command(name = "delete-phone", description = "Delete a preset phone.")
    @Sends(SmsVerb.DELETEPHONE)
    void deletePhone(@Mixin SmsOutput output, @Mixin Options.Slot slot) {
        output.write(password -> SmsCommand.deletePhone(password, slot.value));
    }

    @Command(name = "check-phones", description = "List the preset phones.")
    @Sends(SmsVerb.CHECKPHONE)
    void checkPhones(@Mixin SmsOutput output) {
        output.write(SmsCommand::checkPhones);
    }

    @Command(
            name = "change-password",
            description = "Change the password; only from an authorized phone, and every preset phone is told.")
    @Sends(SmsVerb.CHANGEPASSWORD)
    void changePassword(
            @Mixin SmsOutput output,
            @Option(
                            names = "--new-password",
                            required = true,
                            paramLabel = "PASSWORD",
                            description = "The next one, 6 to 8 digits.")
                    SmsPassword next) {
        output.write(password -> SmsCommand.changePassword(password, next));
    }

    @Command(name = "check-password", description = "Ask for the password; the sender's number is the credential.")
    @Sends(SmsVerb.CHECKPASSWORD)
    void checkPassword(@Mixin Output output) {
        output.write(SmsCommand.checkPassword());
    }

    @Command(name = "alarm-by-call", description = "Alarms by voice call.")
    @Sends({SmsVerb.CALLON, SmsVerb.CALLOFF})
    void alarmByCall(@Mixin SmsOutput output, @ArgGroup(multiplicity = "1") Options.OnOff turn) {
        output.write(password -> SmsCommand.alarmByCall(password, turn.on));
    }

    @Command(name = "alarm-by-sms", description = "Alarms by SMS.")
    @Sends({SmsVerb.SMSON, SmsVerb.SMSOFF})
    void alarmBySms(@Mixin SmsOutput output, @ArgGroup(multiplicity = "1") Options.OnOff turn) {
        output.write(password -> SmsCommand.alarmBySms(password, turn.on));
    }

    @Command(name = "shock-alarm", description = "Shock alarm.")
    @Sends({SmsVerb.SHOCKALARMON, SmsVerb.SHOCKALARMOFF})
    void shockAlarm(@Mixin SmsOutput output, @ArgGroup(multiplicity = "1") Options.OnOff turn) {
        output.write(password -> SmsCommand.shockAlarm(password, turn.on));
    }

    @Command(name = "arm", description = "As shock-alarm --on; the sender's number is the credential.")
    @Sends(SmsVerb.ARM)
    void arm(@Mixin Output output) {
        output.write(SmsCommand.arm());
    }

    @Command(name = "overspeed-alarm", description = "Overspeed alarm.")
    @Sends({SmsVerb.OVERSPEEDALARMON, SmsVerb.OVERSPEEDALARMOFF})
    void overspeedAlarm(@Mixin SmsOutput output, @ArgGroup(multiplicity = "1") SpeedLimit limit) {
        output.write(password ->
                limit.off ? SmsCommand.overspeedAlarmOff(password) : SmsCommand.overspeedAlarm(password, limit.kmh));
    }

    @Command(name = "move-alarm", description = "Move alarm, around where the unit is.")
    @Sends({SmsVerb.MOVEALARMON, SmsVerb.MOVEALARMOFF})
    void moveAlarm(@Mixin SmsOutput output, @ArgGroup(multiplicity = "1") Options.OnOff turn) {
        output.write(password -> SmsCommand.moveAlarm(password, turn.on));
    }

    @Command(
            name = "geofence-alarm",
            description = "Geofence alarm, a circle around where the unit is; fails without a fix.")
    @Sends(SmsVerb.GEOFENCEALARMON)
    void geofenceAlarm(
            @Mixin SmsOutput output,
            @Option(names = "--km", required = true, paramLabel = "KM", description = "Radius, 1 to 999 km.") int km) {
        output.write(password -> SmsCommand.geofenceAlarm(password, km));
    }

    @Command(name = "add-phone", description = "Add a preset phone; how the number stands in the text is a guess.")
    @Sends(SmsVerb.ADDPHONE)
    void addPhone(
            @Mixin SmsOutput output,
            @Mixin Options.Unproven unproven,
            @Mixin Options.Slot slot,
            @Option(
                            names = "--phone",
                            required = true,
                            paramLabel = "NUMBER",
                            description = "3 to 15 digits, perhaps with + before them.")
                    PhoneNumber phone) {
        output.write(password -> UnprovenSmsCommands.addPhone(password, slot.value, phone));
    }

    @Command(name = "interval", description = "Upload interval, 30 to 999 seconds.")
    @Sends(SmsVerb.INTERVAL)
    void interval(@Mixin SmsOutput output, @Mixin Options.Unproven unproven, @Mixin Options.Seconds seconds) {
        output.write(password -> UnprovenSmsCommands.interval(password, seconds.value));
    }

    @Command(name = "geofence-alarm-off", description = "Geofence alarm off.")
    @Sends(SmsVerb.GEOFENCEALARMOFF)
    void geofenceAlarmOff(@Mixin SmsOutput output, @Mixin Options.Unproven unproven) {
        output.write(UnprovenSmsCommands::geofenceAlarmOff);
    }

    @Command(name = "disarm", description = "The opposite of arm.")
    @Sends(SmsVerb.DISARM)
    void disarm(@Mixin Output output, @Mixin Options.Unproven unproven) {
        output.write(UnprovenSmsCommands.disarm());
    }

    @Command(name = "custom", description = "A command of your own, for whoever has the manual.")
    void custom(@Mixin SmsOutput output, @Mixin Options.Custom own) {
        output.write(password -> SmsCommand.custom(own.word, password, own.parameters));
    }
}
