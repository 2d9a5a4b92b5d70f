package io.github.cctrcodec.h02;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.FrameReader;
import io.github.cctrcodec.FrameText;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.mutation.Mutations;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The class that is ugly for speed against the readable one. */
class RegularPositionLawsTest {
    private static final String REGULAR =
            "*HQ,1400046168,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#";

    private final H02View view = new H02View();

    @Property
    void theFastWayReadsWhatTheReadableWayReads(@ForAll long seed) {
        FrameText text = new FrameText(seed);
        compare(text.buffer(text.broken(text.h02())));
    }

    @Example
    void everyMutationOfARegularFrameIsReadAlike() {
        byte[] frame = REGULAR.getBytes(StandardCharsets.US_ASCII);
        Mutations.all(frame).forEach(mutation -> compare(ByteBuffer.wrap(mutation.applyTo(frame))));
    }

    /** Else the two would be compared with themselves. */
    @Example
    void regularFramesTakeTheFastWay() {
        ByteBuffer bytes = ByteBuffer.wrap(REGULAR.getBytes(StandardCharsets.US_ASCII));
        int end = REGULAR.length() - 1;
        assertThat(RegularPosition.read(bytes, 0, 18, end, new H02Body())).isTrue();
        bytes.put(18, (byte) 'x');
        assertThat(RegularPosition.read(bytes, 0, 18, end, new H02Body())).isFalse();
    }

    private void compare(ByteBuffer bytes) {
        FrameReader reader = new FrameReader();
        while (true) {
            switch (reader.end(bytes)) {
                case FRAME -> compare(bytes, reader);
                case SKIPPED -> {}
                case NEED_MORE -> {
                    return;
                }
            }
        }
    }

    private void compare(ByteBuffer bytes, FrameReader reader) {
        if (reader.protocol() != Protocol.H02) {
            return;
        }
        Message fast = view.wrap(bytes, reader.start(), reader.length()).toMessage();
        var remarks = view.diagnostics();
        Message readable = view.wrapAny(bytes, reader.start(), reader.length()).toMessage();
        assertThat(fast).isEqualTo(readable);
        assertThat(remarks).isEqualTo(view.diagnostics());
    }
}
