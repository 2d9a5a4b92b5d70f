package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.command.H02Command.FuelCutConsent;
import io.github.cctrcodec.command.H02Command.FuelCutMode;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** The frames that are measured: all different, always the same. */
final class Workload {
    /** How many frames a batch has. */
    static final int FRAMES = 1024;

    private static final int POSITIONS_PER_LOGIN = 63;
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);
    private static final DateTimeFormatter DDMMYY = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);
    private static final DateTimeFormatter HHMMSS = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    private Workload() {}

    /** Carscop frames: 63 live positions with state and odometer, then a login, and so on. */
    static List<byte[]> carscop() {
        SplittableRandom random = new SplittableRandom(620);
        List<byte[]> frames = new ArrayList<>(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            boolean login = i % (POSITIONS_PER_LOGIN + 1) == POSITIONS_PER_LOGIN;
            LocalDateTime time = time(random);
            String head = login ? "UB05CC801" + digits(random, 10) : "UD00";
            String frame = '*' + YYMMDD.format(time) + HHMMSS.format(time) + head + HHMMSS.format(time) + 'A'
                    + minutes(random, 90, 2) + (random.nextBoolean() ? 'N' : 'S')
                    + minutes(random, 180, 3) + (random.nextBoolean() ? 'E' : 'W')
                    + String.format(Locale.ROOT, "%05.1f", random.nextInt(1200) / 10.0)
                    + YYMMDD.format(time)
                    + String.format(Locale.ROOT, "%06.2f", random.nextInt(36000) / 100.0)
                    + "11" + digits(random, 6).replaceAll("[2-9]", "1") + 'L' + digits(random, 6) + '^';
            frames.add(frame.getBytes(StandardCharsets.US_ASCII));
        }
        return frames;
    }

    /** H02 positions of the form that Carscop units send, with speeds and courses of different widths. */
    static List<byte[]> h02() {
        SplittableRandom random = new SplittableRandom(802);
        List<byte[]> frames = new ArrayList<>(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            LocalDateTime time = time(random);
            String speed = i % 2 == 0
                    ? String.format(Locale.ROOT, "%05.1f", random.nextInt(1200) / 10.0)
                    : String.format(Locale.ROOT, "%06.2f", random.nextInt(12000) / 100.0);
            String course = i % 3 == 0
                    ? Integer.toString(random.nextInt(360))
                    : String.format(Locale.ROOT, "%03d", random.nextInt(360));
            String frame = "*HQ," + digits(random, 10) + ",V1," + HHMMSS.format(time) + ",A,"
                    + minutes(random, 90, 2) + ',' + (random.nextBoolean() ? 'N' : 'S') + ','
                    + minutes(random, 180, 3) + ',' + (random.nextBoolean() ? 'E' : 'W') + ','
                    + speed + ',' + course + ',' + DDMMYY.format(time) + ','
                    + String.format(Locale.ROOT, "%08X", random.nextInt()) + '#';
            frames.add(frame.getBytes(StandardCharsets.US_ASCII));
        }
        return frames;
    }

    /** H02 commands as servers send them: a report interval, a locate, a fuel cut, a server address, and one of the caller's own. */
    static List<Message> commands() {
        SplittableRandom random = new SplittableRandom(17);
        List<Message> commands = new ArrayList<>(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            Head.H02 head = Head.H02.of(digits(random, 10));
            CommandTime time = CommandTime.of(HHMMSS.format(time(random)));
            commands.add(
                    switch (i % 5) {
                        case 0 -> H02Command.reportInterval(head, time, 1 + random.nextInt(65_535), 1);
                        case 1 -> H02Command.locate(head, time, 1 + random.nextInt(300));
                        case 2 ->
                            H02Command.fuelCut(
                                    head, time, FuelCutConsent.VEHICLE_MAY_STOP, FuelCutMode.STATIC, 1 + i % 5);
                        case 3 -> H02Command.server(head, time, "54.85.159." + i % 256, 1 + random.nextInt(65_535));
                        default -> CustomCommand.h02(head, "Z" + i, time, digits(random, 6));
                    });
        }
        return commands;
    }

    /** The same positions with the cell that they were sent from, and the battery in percent. */
    static List<byte[]> h02WithTails() {
        SplittableRandom random = new SplittableRandom(26);
        return h02().stream()
                .map(frame -> new String(frame, 0, frame.length - 1, StandardCharsets.US_ASCII)
                        + String.format(
                                Locale.ROOT,
                                ",%d,%02d,%d,%d,%d#",
                                200 + random.nextInt(500),
                                random.nextInt(100),
                                1 + random.nextInt(65_534),
                                1 + random.nextInt(65_534),
                                10 + random.nextInt(91)))
                .map(frame -> frame.getBytes(StandardCharsets.US_ASCII))
                .toList();
    }

    private static LocalDateTime time(SplittableRandom random) {
        return LocalDateTime.of(2016, 1, 1, 0, 0).plusSeconds(random.nextInt(10 * 365 * 24 * 3600));
    }

    private static String minutes(SplittableRandom random, int limit, int width) {
        return String.format(
                Locale.ROOT,
                "%0" + width + "d%02d.%04d",
                random.nextInt(limit),
                random.nextInt(60),
                random.nextInt(10_000));
    }

    private static String digits(SplittableRandom random, int count) {
        return random.ints(count, 0, 10)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
