package io.github.cctrcodec.command;

import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The commands that units of the H02 family take by GPRS, with their parameters checked.
 *
 * <pre>{@code
 * Command command = H02Command.reportInterval(Head.H02.of("7893267561"), CommandTime.of("010000"), 5, 1);
 * byte[] frame = FrameEncoder.encode(command);            // *HQ,7893267561,D1,010000,5,1#
 * }</pre>
 *
 * <p>The head must be that of the unit's own frames: a unit ignores commands with another maker. The time is the
 * sender's clock and comes back in the confirmation. Give each command a different time, so that
 * {@link io.github.cctrcodec.session.PendingCommands} can tell them apart.
 *
 * <p>No command is proved on a unit of Carscop. {@link Word#evidence()} tells how each is known, {@link Word#syntax()}
 * how it is written and {@link Word#expectedReply()} what a unit sends back. Only a
 * {@link io.github.cctrcodec.message.CommandReply} tells what became of a command.
 *
 * <p>Each method throws {@link IllegalArgumentException} with the name of the parameter that is out of its range.
 * Stateless and thread-safe.
 */
public final class H02Command {
    private static final int MAX_SECONDS = 65_535;
    private static final int MAX_PORT = 65_535;

    private H02Command() {}

    /** Explicit consent, required to send a fuel cut. Cutting fuel on a moving vehicle can cause a crash. */
    public enum FuelCutConsent {
        /** The vehicle can lose its engine at any moment without danger, and the person responsible has agreed. */
        VEHICLE_MAY_STOP
    }

    /** When a fuel cut takes effect. */
    public enum FuelCutMode {
        /** Only while the unit sees its engine signal. */
        DYNAMIC,
        /** At once. */
        STATIC
    }

    /** A sensor that raises an alarm while a ReachFar unit is armed. */
    public enum ArmedSensor {
        /** The vibration sensor. */
        VIBRATION,
        /** The noise sensor. */
        NOISE,
        /** The door sensor. */
        DOOR,
        /** The SOS button. */
        SOS
    }

    /**
     * Returns {@code D1}, which sets the report interval. In one dialect the second value is a count instead, where 1
     * means to report once.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param seconds the interval, 1 to 65535 seconds
     * @param batch 1 to 16; ReachFar units take only 1
     * @return the command
     * @throws IllegalArgumentException when the interval or the batch is out of its range
     */
    public static Command reportInterval(Head.H02 head, CommandTime time, int seconds, int batch) {
        return command(head, Word.D1, time, number("seconds", seconds, 1, MAX_SECONDS), number("batch", batch, 1, 16));
    }

    /**
     * Returns {@code LOC}, which makes the unit wake its GPS, search for a fix, and report.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param seconds how long to search, 1 to 65535 seconds; 180 is in use
     * @return the command
     * @throws IllegalArgumentException when the seconds are out of their range
     */
    public static Command locate(Head.H02 head, CommandTime time, int seconds) {
        return command(head, Word.LOC, time, number("seconds", seconds, 1, MAX_SECONDS));
    }

    /**
     * Returns {@code CK}, which asks for the situation of the unit.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @return the command
     */
    public static Command checkSituation(Head.H02 head, CommandTime time) {
        return command(head, Word.CK, time);
    }

    /**
     * Returns {@code S26}, which asks for the state of the unit. One unit answered with {@code LINK}.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @return the command
     */
    public static Command readState(Head.H02 head, CommandTime time) {
        return command(head, Word.S26, time);
    }

    /**
     * Returns {@code S8}, which sets the SOS numbers.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param numbers up to three, each of up to 15 digits; the other slots are emptied
     * @return the command
     * @throws IllegalArgumentException when there are more than three numbers, or one has another form
     */
    public static Command sosNumbers(Head.H02 head, CommandTime time, String... numbers) {
        Objects.requireNonNull(numbers, "numbers");
        if (numbers.length > 3) {
            throw new IllegalArgumentException("numbers: expected up to 3, not " + numbers.length);
        }
        String[] three = {"", "", ""};
        for (int i = 0; i < numbers.length; i++) {
            if (!Objects.requireNonNull(numbers[i], "numbers").matches("[0-9]{0,15}")) {
                throw new IllegalArgumentException("numbers: expected up to 15 digits each");
            }
            three[i] = numbers[i];
        }
        return command(head, Word.S8, time, three);
    }

    /**
     * Returns {@code R1}, which restarts the unit. Alarms are cleared, settings are kept. The unit does not confirm it.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock
     * @return the command
     */
    public static Command restart(Head.H02 head, CommandTime time) {
        return command(head, Word.R1, time);
    }

    /**
     * Returns {@code R7}, which clears latched alarms. It also restores fuel. The unit does not confirm it.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock
     * @return the command
     */
    public static Command clearAlarms(Head.H02 head, CommandTime time) {
        return command(head, Word.R7, time);
    }

    /**
     * Returns {@code SCF,0,ab} of the ReachFar dialect, which arms or disarms one sensor. The SinoTrack dialect
     * contradicts it.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param armed whether to arm the sensor
     * @param sensor the sensor
     * @return the command
     */
    public static Command armReachFar(Head.H02 head, CommandTime time, boolean armed, ArmedSensor sensor) {
        int number = switch (Objects.requireNonNull(sensor, "sensor")) {
            case VIBRATION -> 1;
            case NOISE -> 2;
            case DOOR -> 3;
            case SOS -> 4;
        };
        return command(head, Word.SCF, time, "0", (armed ? "1" : "0") + number);
    }

    /**
     * Returns {@code SCF,0,0} or {@code SCF,1,1} of the SinoTrack dialect, which arms or disarms the unit. The ReachFar
     * dialect contradicts it.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param armed whether to arm the unit
     * @return the command
     */
    public static Command armSinoTrack(Head.H02 head, CommandTime time, boolean armed) {
        String value = armed ? "0" : "1";
        return command(head, Word.SCF, time, value, value);
    }

    /**
     * Returns {@code S17}, which sets the interval of the periodic report.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param seconds the interval, 30 to 65535 seconds
     * @return the command
     * @throws IllegalArgumentException when the interval is out of its range
     */
    public static Command periodicReport(Head.H02 head, CommandTime time, int seconds) {
        return command(head, Word.S17, time, number("seconds", seconds, 30, MAX_SECONDS));
    }

    /**
     * Returns {@code S71,22}, which sets the interval of the periodic report, as independent servers send it.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param seconds the interval, 1 to 65535 seconds
     * @return the command
     * @throws IllegalArgumentException when the interval is out of its range
     */
    public static Command periodicReport22(Head.H02 head, CommandTime time, int seconds) {
        return command(head, Word.S71, time, "22", number("seconds", seconds, 1, MAX_SECONDS));
    }

    /**
     * Returns {@code S14}, which sets or queries the speed limits.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param maxKnots the upper limit, 1 to 255 knots; 0 switches it off
     * @param minKnots the lower limit, 1 to 255 knots; 0 switches it off
     * @param mode 0 to query, 1 only with a fix, 2 always
     * @param seconds how long the speed must last, 5 to 65535 seconds
     * @return the command
     * @throws IllegalArgumentException when a value is out of its range
     */
    public static Command speedLimits(
            Head.H02 head, CommandTime time, int maxKnots, int minKnots, int mode, int seconds) {
        return command(
                head,
                Word.S14,
                time,
                number("maxKnots", maxKnots, 0, 255),
                number("minKnots", minKnots, 0, 255),
                number("mode", mode, 0, 2),
                number("seconds", seconds, 5, MAX_SECONDS));
    }

    /**
     * Returns {@code S20}, which cuts fuel or power. Safety-relevant. Units differ in what a value does, so a sent
     * command proves nothing. Only the confirmation and {@link io.github.cctrcodec.message.StatusFlag#FUEL_CUT} tell
     * what happened.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param consent the consent to the cut
     * @param mode when the cut takes effect
     * @param seconds the durations of cut and restore in turn, at least one, each 0 to 65535 seconds; 1 and 5 are in
     *     use. The first is not 0, which would restore; for that see {@link #fuelRestore}
     * @return the command
     * @throws IllegalArgumentException when there are no seconds, the first is 0, one is out of its range, or there are
     *     more than a frame can carry
     */
    public static Command fuelCut(
            Head.H02 head, CommandTime time, FuelCutConsent consent, FuelCutMode mode, int... seconds) {
        Objects.requireNonNull(consent, "consent");
        Objects.requireNonNull(seconds, "seconds");
        if (seconds.length == 0 || seconds[0] == 0) {
            throw new IllegalArgumentException("seconds: expected at least one, and the first one not 0");
        }
        return fuel(head, time, mode, seconds);
    }

    /**
     * Returns {@code S20,C,0}, which restores fuel or power. At least one unit ignored {@code 1,0}.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param mode {@link FuelCutMode#STATIC} for {@code 1,0}, {@link FuelCutMode#DYNAMIC} for {@code 0,0}
     * @return the command
     */
    public static Command fuelRestore(Head.H02 head, CommandTime time, FuelCutMode mode) {
        return fuel(head, time, mode, 0);
    }

    /**
     * Returns whether a command is an {@code S20} that may cut fuel or power. Use it to ask for a
     * {@link FuelCutConsent} before passing on commands of others. Only the two forms of {@link #fuelRestore} do not
     * count: what a unit does with any other form is unknown.
     *
     * @param command any command
     * @return whether it may cut fuel or power
     */
    public static boolean isFuelCut(Command command) {
        Objects.requireNonNull(command, "command");
        return command.word() == Word.S20
                && !command.parameters().equals(List.of("0", "0"))
                && !command.parameters().equals(List.of("1", "0"));
    }

    /**
     * Returns {@code S23}, which sets the address of the server. IPv4 only.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param address four numbers with dots
     * @param port 1 to 65535
     * @return the command
     * @throws IllegalArgumentException when the address has another form, or the port is out of its range
     */
    public static Command server(Head.H02 head, CommandTime time, String address, int port) {
        String[] octets = Objects.requireNonNull(address, "address").split("\\.", -1);
        if (octets.length != 4 || !Arrays.stream(octets).allMatch(H02Command::isOctet)) {
            throw new IllegalArgumentException("address: expected an IPv4 address");
        }
        List<String> parameters = new ArrayList<>(List.of(octets));
        parameters.add(number("port", port, 1, MAX_PORT));
        return new Command(head, Word.S23, time, parameters);
    }

    /**
     * Returns {@code S24,M,apn}, which sets the APN.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param apn the APN of the operator: 1 to 63 letters, digits, dots, dashes and underscores
     * @return the command
     * @throws IllegalArgumentException when the APN has another form
     */
    public static Command apn(Head.H02 head, CommandTime time, String apn) {
        if (!Objects.requireNonNull(apn, "apn").matches("[A-Za-z0-9._-]{1,63}")) {
            throw new IllegalArgumentException("apn: expected 1 to 63 letters, digits, dots, dashes and underscores");
        }
        return command(head, Word.S24, time, "M", apn);
    }

    /**
     * Returns {@code S25}, which restores the factory settings.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @return the command
     */
    public static Command factorySettings(Head.H02 head, CommandTime time) {
        return command(head, Word.S25, time);
    }

    /**
     * Returns {@code S32}, which reads or resets the mileage, in units of 0.51444 m.
     *
     * @param head maker and id, as in the unit's own frames
     * @param time the sender's clock, which comes back in the confirmation
     * @param reset whether to reset the mileage; otherwise it is read
     * @return the command
     */
    public static Command mileage(Head.H02 head, CommandTime time, boolean reset) {
        return command(head, Word.S32, time, reset ? "0" : "1");
    }

    private static Command fuel(Head.H02 head, CommandTime time, FuelCutMode mode, int... seconds) {
        Objects.requireNonNull(mode, "mode");
        List<String> parameters = new ArrayList<>(List.of(mode == FuelCutMode.STATIC ? "1" : "0"));
        for (int second : seconds) {
            parameters.add(number("seconds", second, 0, MAX_SECONDS));
        }
        return new Command(head, Word.S20, time, parameters);
    }

    private static Command command(Head.H02 head, Word word, CommandTime time, String... parameters) {
        return new Command(head, word, time, List.of(parameters));
    }

    private static boolean isOctet(String text) {
        return text.matches("0|[1-9][0-9]{0,2}") && Integer.parseInt(text) <= 255;
    }

    private static String number(String parameter, int number, int min, int max) {
        if (number < min || number > max) {
            throw new IllegalArgumentException(parameter + ": " + number + " is not within " + min + " to " + max);
        }
        return Integer.toString(number);
    }
}
