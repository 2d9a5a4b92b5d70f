package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.command.H02Command.ArmedSensor;
import io.github.cctrcodec.command.H02Command.FuelCutMode;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.sms.PhoneNumber;
import io.github.cctrcodec.sms.PhoneSlot;
import io.github.cctrcodec.sms.ServerAddress;
import io.github.cctrcodec.sms.SmsPassword;
import java.time.ZoneOffset;
import java.util.List;

/** The options of the rows. */
final class Flags {
    static final Flag<Boolean> EXPLAIN =
            Flag.ofSwitch("--explain", "Writes JSON instead, with the evidence for the command and the expected reply");
    static final Flag<Boolean> HEX = Flag.ofSwitch("--hex", "Writes the bytes of the frame as hexadecimal digits");
    static final Flag<Boolean> UNPROVEN =
            Flag.ofSwitch("--unproven", "That nobody printed this command is accepted; units may take it for another");
    static final Flag<Boolean> VEHICLE_MAY_STOP = Flag.ofSwitch(
            "--vehicle-may-stop", "The vehicle can lose its engine at any moment without danger, and that is agreed");

    static final Flag<Boolean> ON = Flag.ofSwitch("--on", "Switches it on");
    static final Flag<Boolean> OFF = Flag.ofSwitch("--off", "Switches it off");
    static final Flag<Boolean> ARM = Flag.ofSwitch("--arm", "Arms");
    static final Flag<Boolean> DISARM = Flag.ofSwitch("--disarm", "Disarms");
    static final Flag<Boolean> READ = Flag.ofSwitch("--read", "Reads");
    static final Flag<Boolean> RESET = Flag.ofSwitch("--reset", "Resets");
    static final Flag<Boolean> WIPE =
            Flag.ofSwitch("--reset", "Begins with a reset to factory settings, which wipes the unit");
    static final Flag<Boolean> ACCEPTED = Flag.ofSwitch("--accepted", "Accepts the login");
    static final Flag<Boolean> REFUSED = Flag.ofSwitch("--refused", "Refuses the login");
    static final Flag<Boolean> NO_NUMBER = Flag.ofSwitch("--none", "Empties all numbers");

    static final Flag<SmsPassword> PASSWORD = Flag.of(
            "--password",
            "PASSWORD",
            "password",
            "The unit's, 6 to 8 digits; the factory password 123456 unless given",
            SmsPassword::new);
    static final Flag<SmsPassword> NEW_PASSWORD =
            Flag.of("--new-password", "PASSWORD", "password", "The next one, 6 to 8 digits", SmsPassword::new);
    static final Flag<ZoneOffset> ZONE =
            Flag.of("--zone", "+HH", "zone", "Whole hours from UTC; only +00 was ever printed", Values::zone);
    static final Flag<String> APN =
            Flag.of("--apn", "APN", "apn", "The operator's; letters, digits, dots, dashes, underscores", Values::text);
    static final Flag<String> USER = Flag.of("--user", "USER", "user", "Of the APN", Values::text);
    static final Flag<String> APN_USER =
            Flag.of("--apn-user", "USER", "user", "Of the APN, where it has one", Values::text);
    static final Flag<String> APN_PASSWORD =
            Flag.of("--apn-password", "PASSWORD", "apnPassword", "Of the APN", Values::text);
    static final Flag<ServerAddress> SERVER =
            Flag.of("--server", "HOST:PORT", "address", "Where to report to; never IPv6", Values::server);
    static final Flag<PhoneSlot> SLOT = Flag.of(
            "--slot", "SLOT", "slot", "Of the preset phone: A, B or C", text -> Values.choice(PhoneSlot.class, text));
    static final Flag<PhoneNumber> PHONE =
            Flag.of("--phone", "NUMBER", "phone", "3 to 15 digits, perhaps with + before them", PhoneNumber::new);
    static final Flag<Integer> KMH =
            Flag.of("--kmh", "KMH", "kilometresPerHour", "Speed limit, 1 to 999 km/h", Values::number);
    static final Flag<Integer> KM = Flag.of("--km", "KM", "radiusKilometres", "Radius, 1 to 999 km", Values::number);

    static final Flag<String> ID = Flag.of(
            "--id", "ID", "deviceId", "The unit's, as its own frames have it: letters and digits", Values::text);
    static final Flag<String> MAKER =
            Flag.of("--maker", "MAKER", "maker", "As the unit's own frames have it; HQ unless given", Values::text);
    static final Flag<CommandTime> TIME = Flag.of(
            "--time",
            "HHMMSS",
            "commandTime",
            "Comes back in the confirmation; now in UTC unless given",
            CommandTime::of);
    static final Flag<Integer> SECONDS = Flag.of("--seconds", "SECONDS", "seconds", "1 to 65535", Values::number);
    static final Flag<List<Integer>> PULSES = Flag.ofList(
            "--seconds",
            "SECONDS",
            "seconds",
            "How long to cut; given again, how long to restore, and so on in turn",
            Values::number);
    static final Flag<Integer> BATCH =
            Flag.of("--batch", "BATCH", "batch", "Reports at a time, 1 to 16", Values::number);
    static final Flag<List<String>> NUMBERS =
            Flag.ofList("--number", "NUMBER", "numbers", "Up to 15 digits; up to three of them", Values::text);
    static final Flag<ArmDialect> DIALECT = Flag.of(
            "--dialect",
            "DIALECT",
            "dialect",
            "reachfar or sinotrack: they contradict each other",
            text -> Values.choice(ArmDialect.class, text));
    static final Flag<ArmedSensor> SENSOR = Flag.of(
            "--sensor",
            "SENSOR",
            "sensor",
            "Of reachfar: vibration, noise, door or sos",
            text -> Values.choice(ArmedSensor.class, text));
    static final Flag<FuelCutMode> FUEL_CUT_MODE = Flag.of(
            "--mode",
            "MODE",
            "mode",
            "dynamic (only with the engine signal) or static (at once)",
            text -> Values.choice(FuelCutMode.class, text));
    static final Flag<Integer> MAX_KNOTS =
            Flag.of("--max-knots", "KNOTS", "maxKnots", "Upper limit, 1 to 255; 0 is off", Values::number);
    static final Flag<Integer> MIN_KNOTS =
            Flag.of("--min-knots", "KNOTS", "minKnots", "Lower limit, 1 to 255; 0 is off", Values::number);
    static final Flag<SpeedLimitMode> SPEED_MODE = Flag.of(
            "--mode",
            "MODE",
            "mode",
            "query, fix (only with a fix) or always",
            text -> Values.choice(SpeedLimitMode.class, text));

    static final Flag<Stamp> STAMP =
            Flag.of("--stamp", "YYMMDDHHMMSS", "stamp", "Of the frame that is answered", Stamp::of);
    static final Flag<Character> RESULT =
            Flag.of("--result", "CHARACTER", "result", "One letter or digit, for example 1", Values::letterOrDigit);
    static final Flag<String> ANSWERED =
            Flag.of("--word", "WORD", "word", "That is answered, for example UB05", Values::carscopWord);
    static final Flag<String> CARSCOP_WORD =
            Flag.of("--word", "WORD", "word", "D, a letter and two digits", Values::text);
    static final Flag<String> BODY =
            Flag.of("--body", "TEXT", "fields", "Printable ASCII without * and ^", Values::text);

    static final Flag<String> WORD = Flag.of("--word", "WORD", "word", "Upper-case letters and digits", Values::text);
    static final Flag<List<String>> PARAMETERS = parametersCalled("parameters");
    static final Flag<List<String>> GPRS_PARAMETERS = parametersCalled("fields");

    private Flags() {}

    private static Flag<List<String>> parametersCalled(String parameter) {
        return Flag.ofList(
                "--parameter",
                "TEXT",
                parameter,
                "Printable ASCII without separators; again for each further one",
                Values::text);
    }
}
