package io.github.cctrcodec.samples.cctr.encode;

import static io.github.cctrcodec.samples.cctr.encode.Wanted.oneOf;
import static io.github.cctrcodec.samples.cctr.encode.Wanted.optional;
import static io.github.cctrcodec.samples.cctr.encode.Wanted.required;

import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.command.H02Command.ArmedSensor;
import io.github.cctrcodec.command.H02Command.FuelCutConsent;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.sms.ServerAddress;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The commands of H02 by GPRS. */
@SuppressWarnings("ImmutableEnumChecker") // List.of, and lambdas that capture nothing.
enum GprsRow implements Row {
    D1(
            "D1",
            "Report interval.",
            (head, time, given) ->
                    H02Command.reportInterval(head, time, given.value(Flags.SECONDS), given.value(Flags.BATCH)),
            required(Flags.SECONDS, Flags.BATCH)),
    LOC(
            "LOC",
            "Wake the GPS, search for so many seconds, report.",
            (head, time, given) -> H02Command.locate(head, time, given.value(Flags.SECONDS)),
            required(Flags.SECONDS)),
    CK("CK", "Device situation.", (head, time, given) -> H02Command.checkSituation(head, time)),
    S26("S26", "Read the state.", (head, time, given) -> H02Command.readState(head, time)),
    S8(
            "S8",
            "SOS numbers; those that are not given are emptied.",
            (head, time, given) -> H02Command.sosNumbers(
                    head, time, given.values(Flags.NUMBERS).toArray(String[]::new)),
            oneOf(Flags.NUMBERS, Flags.NO_NUMBER)),
    R1("R1", "Restart; alarms are cleared, settings are kept.", (head, time, given) -> H02Command.restart(head, time)),
    R7("R7", "Clear latched alarms; also restores fuel.", (head, time, given) -> H02Command.clearAlarms(head, time)),
    SCF(
            "SCF",
            "Arm or disarm.",
            GprsRow::arm,
            required(Flags.DIALECT),
            oneOf(Flags.ARM, Flags.DISARM),
            optional(Flags.SENSOR)),
    S17(
            "S17",
            "Periodic report, each 30 to 65535 seconds.",
            (head, time, given) -> H02Command.periodicReport(head, time, given.value(Flags.SECONDS)),
            required(Flags.SECONDS)),
    S71(
            "S71",
            "Periodic report, as independent servers send it.",
            (head, time, given) -> H02Command.periodicReport22(head, time, given.value(Flags.SECONDS)),
            required(Flags.SECONDS)),
    S14(
            "S14",
            "Speed limits, and for how many seconds they must be passed.",
            (head, time, given) -> H02Command.speedLimits(
                    head,
                    time,
                    given.value(Flags.MAX_KNOTS),
                    given.value(Flags.MIN_KNOTS),
                    given.value(Flags.SPEED_MODE).value(),
                    given.value(Flags.SECONDS)),
            required(Flags.MAX_KNOTS, Flags.MIN_KNOTS, Flags.SPEED_MODE, Flags.SECONDS)),
    S20_CUT(
            "S20 cut",
            "Cut fuel or power. What a value does differs between units; only their reply says what happened.",
            (head, time, given) -> H02Command.fuelCut(
                    head,
                    time,
                    FuelCutConsent.VEHICLE_MAY_STOP,
                    given.value(Flags.FUEL_CUT_MODE),
                    given.value(Flags.PULSES).stream()
                            .mapToInt(Integer::intValue)
                            .toArray()),
            required(Flags.FUEL_CUT_MODE, Flags.PULSES, Flags.VEHICLE_MAY_STOP)),
    S20_RESTORE(
            "S20 restore",
            "Restore fuel or power. Only the reply of the unit says what happened.",
            (head, time, given) -> H02Command.fuelRestore(head, time, given.value(Flags.FUEL_CUT_MODE)),
            required(Flags.FUEL_CUT_MODE)),
    S23(
            "S23",
            "Where to report to: an IPv4 address.",
            (head, time, given) -> {
                ServerAddress server = given.value(Flags.SERVER);
                return H02Command.server(head, time, server.host(), server.port());
            },
            required(Flags.SERVER)),
    S24(
            "S24",
            "The operator's APN.",
            (head, time, given) -> H02Command.apn(head, time, given.value(Flags.APN)),
            required(Flags.APN)),
    S25("S25", "Factory settings.", (head, time, given) -> H02Command.factorySettings(head, time)),
    S32(
            "S32",
            "Mileage.",
            (head, time, given) -> H02Command.mileage(head, time, given.has(Flags.RESET)),
            oneOf(Flags.READ, Flags.RESET)),
    CUSTOM(
            "custom",
            "A command of your own, for whoever has the document.",
            (head, time, given) -> CustomCommand.h02(
                    head,
                    given.value(Flags.WORD),
                    time,
                    given.values(Flags.GPRS_PARAMETERS).toArray(String[]::new)),
            required(Flags.WORD),
            optional(Flags.GPRS_PARAMETERS));

    private final String title;
    private final String purpose;
    private final Encoder encoder;
    private final List<Wanted> wanted;

    /** Makes the message of a row. */
    private interface Encoder {
        Message encode(Head.H02 head, CommandTime time, Given given);
    }

    GprsRow(String title, String purpose, Encoder encoder, Wanted... wanted) {
        this.title = title;
        this.purpose = purpose;
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
        word().ifPresent(word -> lines.add(syntax() + "  " + word.evidence() + ", " + word.source()));
        return lines;
    }

    @Override
    public List<Wanted> wanted() {
        List<Wanted> all = new ArrayList<>(wanted);
        all.add(required(Flags.ID));
        all.add(optional(Flags.MAKER, Flags.TIME, Flags.HEX));
        return all;
    }

    @Override
    public List<Encoded> encode(Given given) {
        Head.H02 head = new Head.H02(
                given.optional(Flags.MAKER).orElse(Head.H02.CARSCOP_MAKER), Optional.of(given.value(Flags.ID)));
        CommandTime time = given.optional(Flags.TIME).orElseGet(() -> CommandTime.at(LocalTime.now(ZoneOffset.UTC)));
        return List.of(Encoded.of(encoder.encode(head, time, given), syntax()));
    }

    /** The first word of the title; none for a custom command. */
    private Optional<Word> word() {
        return Word.of(Protocol.H02, title.replaceFirst(" .*", ""));
    }

    private String syntax() {
        return word().flatMap(Word::syntax).orElse("WORD,HHMMSS,parameter");
    }

    private static Message arm(Head.H02 head, CommandTime time, Given given) {
        boolean armed = given.has(Flags.ARM);
        Optional<ArmedSensor> sensor = given.optional(Flags.SENSOR);
        if (given.value(Flags.DIALECT) == ArmDialect.SINOTRACK) {
            if (sensor.isPresent()) {
                throw new IllegalArgumentException("sensor: the dialect sinotrack has none");
            }
            return H02Command.armSinoTrack(head, time, armed);
        }
        return H02Command.armReachFar(
                head,
                time,
                armed,
                sensor.orElseThrow(() -> new IllegalArgumentException("sensor: the dialect reachfar needs one")));
    }
}
