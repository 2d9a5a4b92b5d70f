package io.github.cctrcodec.samples.cctr.wireshark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.SkipReason;
import io.github.cctrcodec.samples.cctr.wireshark.Capture.Way;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What the decoder makes of packets: a datagram is a whole input, and after each segment of a connection the line is quiet.
 * What is shown of the packets is compared as it comes.
 */
final class Expectations {
    /** A connection in one direction. */
    private static final class Stream {
        private final StreamDecoder decoder = new StreamDecoder();
        private final List<StreamEvent> events = new ArrayList<>();
        private final List<Shown> shown = new ArrayList<>();
    }

    private final Map<Way, Stream> streams = new HashMap<>();
    /** The events of each datagram, in the order of the packets. */
    private final Map<Integer, List<StreamEvent>> datagrams = new HashMap<>();

    private int packets;
    private int frames;

    /** How many frames the decoder has found. */
    int frames() {
        return frames;
    }

    void segment(Way way, byte[] payload) {
        packets++;
        Stream stream = streams.computeIfAbsent(way, each -> new Stream());
        int before = stream.events.size();
        stream.decoder.decode(ByteBuffer.wrap(payload), stream.events::add);
        stream.decoder.quiet(stream.events::add);
        frames += count(stream.events.subList(before, stream.events.size()));
    }

    void datagram(Way way, byte[] payload) {
        List<StreamEvent> events = CctrCodec.decode(payload);
        datagrams.put(packets++, events);
        frames += count(events);
    }

    /** Takes what is shown of a packet. */
    void show(int packet, Way way, List<Shown> trees, Agreement agreement) {
        assertThat(trees).allSatisfy(tree -> assertThat(tree.name()).isEqualTo("cctr"));
        if (!datagrams.containsKey(packet)) {
            streams.get(way).shown.addAll(trees);
            return;
        }
        List<StreamEvent> events = datagrams.get(packet);
        if (events.stream().allMatch(Expectations::isNoise)) {
            assertThat(trees).isEmpty();
            return;
        }
        compare(events, trees, agreement);
    }

    /** Compares what was shown of connections, when all packets are. */
    void end(Agreement agreement) {
        for (Stream stream : streams.values()) {
            List<StreamEvent> events = stream.events;
            long open = stream.decoder.skippedSoFar();
            if (open > 0) {
                List<StreamEvent> rest = new ArrayList<>();
                stream.decoder.end(rest::add);
                StreamEvent.Skipped run = (StreamEvent.Skipped) rest.get(0);
                events.add(new StreamEvent.Skipped(run.offset(), open, run.reason()));
            }
            compare(events, stream.shown, agreement);
        }
    }

    /** White space between frames is not shown, and a run of skipped bytes in a part for each packet. */
    private static void compare(List<StreamEvent> events, List<Shown> trees, Agreement agreement) {
        Iterator<Shown> shown = trees.iterator();
        for (StreamEvent event : events) {
            if (event instanceof StreamEvent.Frame frame) {
                agreement.check(frame, next(shown, event));
            } else if (event instanceof StreamEvent.Skipped skipped && skipped.reason() != SkipReason.SEPARATOR) {
                for (long left = skipped.length(); left > 0; ) {
                    Shown part = next(shown, event);
                    agreement.check(skipped.reason(), Math.min(left, part.length()), part);
                    left -= part.length();
                }
            }
        }
        assertThat(shown).isExhausted();
    }

    private static Shown next(Iterator<Shown> shown, StreamEvent event) {
        assertThat(shown).as("%s", event).hasNext();
        return shown.next();
    }

    private static boolean isNoise(StreamEvent event) {
        return event instanceof StreamEvent.Skipped skipped
                && (skipped.reason() == SkipReason.GARBAGE || skipped.reason() == SkipReason.SEPARATOR);
    }

    private static int count(List<StreamEvent> events) {
        return (int) events.stream().filter(StreamEvent.Frame.class::isInstance).count();
    }
}
