package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.command.H02Command.ArmedSensor;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code cctr encode gprs}. */
@Command(
        name = "gprs",
        description = {
            "Commands of H02 by GPRS.",
            "None is proved on a unit of Carscop; --explain tells how each is known."
        },
        subcommands = FuelCommands.class,
        addMethodSubcommands = false,
        preprocessor = OnDemand.class)
final class GprsCommands {

    @Command(name = "D1", description = "Report interval.")
    void d1(
            @Mixin GprsOutput output,
            @Mixin Options.Seconds seconds,
            @Option(
                            names = "--batch",
                            required = true,
                            paramLabel = "BATCH",
                            description = "Reports at a time, 1 to 16.")
                    int batch) {
        output.write((head, time) -> H02Command.reportInterval(head, time, seconds.value, batch));
    }

    @Command(name = "LOC", description = "Wake the GPS, search for so many seconds, report.")
    void loc(@Mixin GprsOutput output, @Mixin Options.Seconds seconds) {
        output.write((head, time) -> H02Command.locate(head, time, seconds.value));
    }

    @Command(name = "CK", description = "Device situation.")
    void ck(@Mixin GprsOutput output) {
        output.write(H02Command::checkSituation);
    }

    @Command(name = "S26", description = "Read the state.")
    void s26(@Mixin GprsOutput output) {
        output.write(H02Command::readState);
    }

    @Command(name = "S8", description = "SOS numbers; those that are not given are emptied.")
    void s8(@Mixin GprsOutput output, @ArgGroup(multiplicity = "1") SosNumbers sos) {
        output.write((head, time) -> H02Command.sosNumbers(head, time, sos.numbers));
    }

    @Command(name = "R1", description = "Restart; alarms are cleared, settings are kept.")
    void r1(@Mixin GprsOutput output) {
        output.write(H02Command::restart);
    }

    @Command(name = "R7", description = "Clear latched alarms; also restores fuel.")
    void r7(@Mixin GprsOutput output) {
        output.write(H02Command::clearAlarms);
    }

    @Command(name = "SCF", description = "Arm or disarm.")
    void scf(
            @Mixin GprsOutput output,
            @Option(
                            names = "--dialect",
                            required = true,
                            paramLabel = "DIALECT",
                            description = "reachfar or sinotrack: they contradict each other.")
                    ArmDialect dialect,
            @ArgGroup(multiplicity = "1") Arming arming,
            @Option(
                            names = "--sensor",
                            paramLabel = "SENSOR",
                            description = "Of reachfar: vibration, noise, door or sos.")
                    Optional<ArmedSensor> sensor) {
        output.write((head, time) -> arm(head, time, dialect, arming.arm, sensor));
    }

    @Command(name = "S17", description = "Periodic report, each 30 to 65535 seconds.")
    void s17(@Mixin GprsOutput output, @Mixin Options.Seconds seconds) {
        output.write((head, time) -> H02Command.periodicReport(head, time, seconds.value));
    }

    @Command(name = "S71", description = "Periodic report, as independent servers send it.")
    void s71(@Mixin GprsOutput output, @Mixin Options.Seconds seconds) {
        output.write((head, time) -> H02Command.periodicReport22(head, time, seconds.value));
    }

    @Command(name = "S14", description = "Speed limits, and for how many seconds they must be passed.")
    void s14(
            @Mixin GprsOutput output,
            @Option(
                            names = "--max-knots",
                            required = true,
                            paramLabel = "KNOTS",
                            description = "Upper limit, 1 to 255; 0 is off.")
                    int max,
            @Option(
                            names = "--min-knots",
                            required = true,
                            paramLabel = "KNOTS",
                            description = "Lower limit, 1 to 255; 0 is off.")
                    int min,
            @Option(
                            names = "--mode",
                            required = true,
                            paramLabel = "MODE",
                            description = "query, fix (only with a fix) or always.")
                    SpeedLimitMode mode,
            @Mixin Options.Seconds seconds) {
        output.write((head, time) -> H02Command.speedLimits(head, time, max, min, mode.onTheWire, seconds.value));
    }

    @Command(name = "S23", description = "Where to report to: an IPv4 address.")
    void s23(@Mixin GprsOutput output, @Mixin Options.Server server) {
        output.write((head, time) -> H02Command.server(head, time, server.value.host(), server.value.port()));
    }

    @Command(name = "S24", description = "The operator's APN.")
    void s24(@Mixin GprsOutput output, @Mixin Options.Apn apn) {
        output.write((head, time) -> H02Command.apn(head, time, apn.value));
    }

    @Command(name = "S25", description = "Factory settings.")
    void s25(@Mixin GprsOutput output) {
        output.write(H02Command::factorySettings);
    }

    @Command(name = "S32", description = "Mileage.")
    void s32(@Mixin GprsOutput output, @ArgGroup(multiplicity = "1") Mileage mileage) {
        output.write((head, time) -> H02Command.mileage(head, time, mileage.reset));
    }

    @Command(name = "custom", description = "A command of your own, for whoever has the document.")
    void custom(@Mixin GprsOutput output, @Mixin Options.Custom own) {
        output.write((head, time) -> CustomCommand.h02(head, own.word, time, own.parameters));
    }

    static final class SosNumbers {
        @Option(names = "--number", paramLabel = "NUMBER", description = "Up to 15 digits; up to three of them.")
        String[] numbers = {};

        @Option(names = "--none", arity = "0", description = "Empties all numbers.")
        boolean none;
    }

    static final class Arming {
        @Option(names = "--arm", arity = "0", description = "Arms.")
        boolean arm;

        @Option(names = "--disarm", arity = "0", description = "Disarms.")
        boolean disarm;
    }

    static final class Mileage {
        @Option(names = "--read", arity = "0", description = "Reads.")
        boolean read;

        @Option(names = "--reset", arity = "0", description = "Resets.")
        boolean reset;
    }

    /** The two meanings of {@code SCF}. */
    enum ArmDialect {
        REACHFAR,
        SINOTRACK
    }

    /** When speed limits hold. */
    enum SpeedLimitMode {
        QUERY(0),
        FIX(1),
        ALWAYS(2);

        private final int onTheWire;

        SpeedLimitMode(int onTheWire) {
            this.onTheWire = onTheWire;
        }
    }

    private static Message arm(
            Head.H02 head, CommandTime time, ArmDialect dialect, boolean armed, Optional<ArmedSensor> sensor) {
        if (dialect == ArmDialect.SINOTRACK) {
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
