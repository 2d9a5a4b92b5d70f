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
 * The commands that units of the H02 family take by GPRS, with their parameters checked. None is proved on a unit of
 * Carscop; {@link Word#evidence()} of each says how it is known, {@link Word#syntax()} how it is written and
 * {@link Word#expectedReply()} what a unit sends back. Only a {@link io.github.cctrcodec.message.CommandReply}
 * says what became of one.
 *
 * <p>The head must be that of the unit's own frames: it ignores commands with another maker. The time is the sender's clock
 * and comes back in the confirmation. Each method throws {@link IllegalArgumentException} with the name of the parameter
 * that is out of its range. Stateless and thread-safe.
 */
public final class H02Command {
    private static final int MAX_SECONDS = 65_535;

    private H02Command() {}

    /** Explicit consent, required to send a fuel cut. Cutting fuel on a moving vehicle can cause a crash. */
    public enum FuelCutConsent {
        /** The vehicle can lose its engine at any moment without danger, and whoever is responsible has agreed. */
        VEHICLE_MAY_STOP
    }

    /** When a fuel cut happens. */
    public enum FuelCutMode {
        /** Only while the unit sees its engine signal. */
        DYNAMIC,
        /** At once. */
        STATIC
    }

    /** What makes an alarm while a ReachFar unit is armed. */
    public enum ArmedSensor {
        /** Vibration. */
        VIBRATION,
        /** Noise. */
        NOISE,
        /** Door. */
        DOOR,
        /** SOS button. */
        SOS
    }

    /**
     * {@code D1}: report interval. In one dialect the second value is a count instead, where 1 means to report once.
     *
     * @param seconds 1 to 65535
     * @param batch 1 to 16; units of ReachFar take only 1
     */
    public static Command reportInterval(Head.H02 head, CommandTime time, int seconds, int batch) {
        return command(head, Word.D1, time, number("seconds", seconds, 1, MAX_SECONDS), number("batch", batch, 1, 16));
    }

    /**
     * {@code LOC}: wake the GPS, search, and report.
     *
     * @param seconds how long to search, 1 to 65535; 180 is in use
     */
    public static Command locate(Head.H02 head, CommandTime time, int seconds) {
        return command(head, Word.LOC, time, number("seconds", seconds, 1, MAX_SECONDS));
    }

    /** {@code CK}: device situation. */
    public static Command checkSituation(Head.H02 head, CommandTime time) {
        return command(head, Word.CK, time);
    }

    /** {@code S26}: read the state; one unit answered with {@code LINK}. */
    public static Command readState(Head.H02 head, CommandTime time) {
        return command(head, Word.S26, time);
    }

    /**
     * {@code S8}: the SOS numbers.
     *
     * @param numbers up to three, each of up to 15 digits; the others are emptied
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

    /** {@code R1}: restart. Alarms are cleared, settings are kept; there is no confirmation. */
    public static Command restart(Head.H02 head, CommandTime time) {
        return command(head, Word.R1, time);
    }

    /** {@code R7}: clear latched alarms. Also restores fuel; there is no confirmation. */
    public static Command clearAlarms(Head.H02 head, CommandTime time) {
        return command(head, Word.R7, time);
    }

    /** {@code SCF,0,ab} of the ReachFar dialect: arm or disarm one sensor. The other dialect contradicts it. */
    public static Command armReachFar(Head.H02 head, CommandTime time, boolean armed, ArmedSensor sensor) {
        int number = switch (Objects.requireNonNull(sensor, "sensor")) {
            case VIBRATION -> 1;
            case NOISE -> 2;
            case DOOR -> 3;
            case SOS -> 4;
        };
        return command(head, Word.SCF, time, "0", (armed ? "1" : "0") + number);
    }

    /** {@code SCF,0,0} or {@code SCF,1,1} of the SinoTrack dialect: arm or disarm. The other dialect contradicts it. */
    public static Command armSinoTrack(Head.H02 head, CommandTime time, boolean armed) {
        String value = armed ? "0" : "1";
        return command(head, Word.SCF, time, value, value);
    }

    /**
     * {@code S17}: periodic report.
     *
     * @param seconds 30 to 65535
     */
    public static Command periodicReport(Head.H02 head, CommandTime time, int seconds) {
        return command(head, Word.S17, time, number("seconds", seconds, 30, MAX_SECONDS));
    }

    /**
     * {@code S71,22}: periodic report, as independent servers send it.
     *
     * @param seconds 1 to 65535
     */
    public static Command periodicReport22(Head.H02 head, CommandTime time, int seconds) {
        return command(head, Word.S71, time, "22", number("seconds", seconds, 1, MAX_SECONDS));
    }

    /**
     * {@code S14}: speed limits.
     *
     * @param maxKnots 1 to 255, 0 off
     * @param minKnots 1 to 255, 0 off
     * @param mode 0 query, 1 only with a fix, 2 always
     * @param seconds how long the speed must last, 5 to 65535
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
     * {@code S20}: cuts fuel or power. Safety-relevant. What a value does differs between units: that the command was sent
     * says nothing; only the confirmation and {@link io.github.cctrcodec.message.StatusFlag#FUEL_CUT} do.
     *
     * @param consent that it may be done
     * @param seconds alternately of cut and of restore, each 0 to 65535, at least one; in use are 1 and 5. A first one of 0
     *     restores: {@link #fuelRestore}
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

    /** {@code S20,C,0}: restores fuel or power. {@code 1,0} was ignored by one unit, which took {@code 0,0}. */
    public static Command fuelRestore(Head.H02 head, CommandTime time, FuelCutMode mode) {
        return fuel(head, time, mode, 0);
    }

    /**
     * Whether a command is an {@code S20} that may cut fuel or power, so that whoever passes on commands of others can ask
     * for a {@link FuelCutConsent}. Only the two forms of {@link #fuelRestore} are none: what a unit makes of any other,
     * nobody knows.
     */
    public static boolean isFuelCut(Command command) {
        Objects.requireNonNull(command, "command");
        return command.word() == Word.S20
                && !command.parameters().equals(List.of("0", "0"))
                && !command.parameters().equals(List.of("1", "0"));
    }

    /**
     * {@code S23}: server address, IPv4 only.
     *
     * @param address four numbers with dots
     * @param port 1 to 65535
     */
    public static Command server(Head.H02 head, CommandTime time, String address, int port) {
        String[] octets = Objects.requireNonNull(address, "address").split("\\.", -1);
        if (octets.length != 4 || !Arrays.stream(octets).allMatch(H02Command::isOctet)) {
            throw new IllegalArgumentException("address: expected an IPv4 address");
        }
        List<String> parameters = new ArrayList<>(List.of(octets));
        parameters.add(number("port", port, 1, MAX_SECONDS));
        return new Command(head, Word.S23, time, parameters);
    }

    /**
     * {@code S24,M,apn}: the operator's APN.
     *
     * @param apn 1 to 63 letters, digits, dots, dashes and underscores
     */
    public static Command apn(Head.H02 head, CommandTime time, String apn) {
        if (!Objects.requireNonNull(apn, "apn").matches("[A-Za-z0-9._-]{1,63}")) {
            throw new IllegalArgumentException("apn: expected 1 to 63 letters, digits, dots, dashes and underscores");
        }
        return command(head, Word.S24, time, "M", apn);
    }

    /** {@code S25}: factory settings. */
    public static Command factorySettings(Head.H02 head, CommandTime time) {
        return command(head, Word.S25, time);
    }

    /** {@code S32}: reads the mileage, in units of 0.51444 m, or resets it. */
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
