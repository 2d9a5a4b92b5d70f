package io.github.cctrcodec.samples.cctr.wireshark;

import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.samples.cctr.simulate.TripFrames;
import io.github.cctrcodec.samples.cctr.wireshark.Capture.Way;
import io.github.cctrcodec.session.ReplyPolicy;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What simulated devices and their server send, with reported, damaged and mixed frames between: over TCP, where frames are
 * cut and glued, and over UDP. The same for the same seed.
 */
final class Traffic {
    private static final int USUAL_PORT = 8888;
    private static final int OTHER_PORT = 5013;
    private static final byte[] LINE_BREAK = {'\r', '\n'};
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final SplittableRandom random;
    private final Inputs inputs;
    private final Comparison comparison = new Comparison();
    private int devices;

    Traffic(long seed) throws IOException {
        random = new SplittableRandom(seed);
        inputs = new Inputs(random);
    }

    /** Connections and datagrams in which a decoder finds so many frames at least. */
    Comparison of(int frames) {
        while (comparison.frames() < frames) {
            int device = ++devices;
            int port = random.nextInt(3) > 0 ? USUAL_PORT : OTHER_PORT;
            Protocol protocol = random.nextBoolean() ? Protocol.CARSCOP : Protocol.H02;
            TripFrames trip = new TripFrames(protocol, device);
            if (random.nextInt(4) == 0) {
                addDatagrams(device, port, trip);
            } else {
                addConnection(device, port, trip);
            }
        }
        return comparison;
    }

    private void addConnection(int device, int port, TripFrames trip) {
        // A conversation is told by its first frame.
        Message first = trip.next();
        Way up = new Way(device, port, true);
        Way down = new Way(device, port, false);
        comparison.segment(up, TripFrames.bytes(first));
        List<byte[]> sent = new ArrayList<>();
        List<byte[]> answers = new ArrayList<>();
        for (int left = 5 + random.nextInt(60); left > 0; left--) {
            Message message = trip.next();
            sent.add(random.nextInt(3) > 0 ? TripFrames.bytes(message) : anything());
            answer(message).ifPresent(answers::add);
        }
        if (!answers.isEmpty()) {
            comparison.segment(down, answers.remove(0));
        }
        List<byte[]> segments = cut(sent);
        List<byte[]> backs = cut(answers);
        for (int i = 0; i < Math.max(segments.size(), backs.size()); i++) {
            if (i < segments.size()) {
                comparison.segment(up, segments.get(i));
            }
            if (i < backs.size()) {
                comparison.segment(down, backs.get(i));
            }
        }
    }

    private void addDatagrams(int device, int port, TripFrames trip) {
        Way up = new Way(device, port, true);
        comparison.datagram(up, TripFrames.bytes(trip.next()));
        for (int left = 5 + random.nextInt(40); left > 0; left--) {
            Message message = trip.next();
            List<byte[]> pieces = new ArrayList<>();
            pieces.add(random.nextInt(3) > 0 ? TripFrames.bytes(message) : anything());
            while (random.nextInt(4) == 0) {
                pieces.add(anything());
            }
            comparison.datagram(up, join(pieces));
            answer(message).ifPresent(answer -> comparison.datagram(new Way(device, port, false), answer));
        }
    }

    private byte[] anything() {
        return switch (random.nextInt(20)) {
            case 0 -> inputs.noise();
            case 1 -> LINE_BREAK;
            case 2, 3, 4, 5, 6 -> inputs.reported();
            case 7, 8, 9, 10, 11, 12, 13 -> inputs.damaged();
            default -> inputs.mixed();
        };
    }

    /** What a server sends: the usual answer, or a command. */
    private Optional<byte[]> answer(Message message) {
        if (message.head() instanceof Head.H02 head && random.nextInt(4) == 0) {
            CommandTime time = new CommandTime(random.nextInt(240_000));
            return Optional.of(TripFrames.bytes(
                    random.nextBoolean()
                            ? H02Command.locate(head, time, 60 + random.nextInt(60))
                            : H02Command.restart(head, time)));
        }
        ReplyPolicy policy = random.nextInt(4) == 0 ? ReplyPolicy.sinoTrack() : ReplyPolicy.standard();
        return policy.replyTo(message, message.deviceId(), NOW.plusSeconds(random.nextInt(1_000_000)))
                .map(TripFrames::bytes);
    }

    /** One frame a segment, several, or cut anywhere. */
    private List<byte[]> cut(List<byte[]> frames) {
        int style = random.nextInt(3);
        if (style == 0) {
            return frames.stream().filter(frame -> frame.length > 0).toList();
        }
        byte[] all = join(frames);
        List<byte[]> segments = new ArrayList<>();
        int most = style == 1 ? 1400 : 160;
        for (int at = 0; at < all.length; ) {
            int to = Math.min(all.length, at + 1 + random.nextInt(most));
            segments.add(Arrays.copyOfRange(all, at, to));
            at = to;
        }
        return segments;
    }

    private static byte[] join(List<byte[]> pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        pieces.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
