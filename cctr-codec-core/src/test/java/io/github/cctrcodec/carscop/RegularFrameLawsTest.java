package io.github.cctrcodec.carscop;

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
class RegularFrameLawsTest {
    private static final String REGULAR =
            "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";

    private final CarscopView view = new CarscopView();

    @Property
    void theFastWayReadsWhatTheReadableWayReads(@ForAll long seed) {
        FrameText text = new FrameText(seed);
        compare(text.buffer(text.broken(text.carscop())));
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
        assertThat(RegularFrame.read(bytes, 0, 17, new PositionBlock())).isEqualTo(161101144927L);
        bytes.put(10, (byte) '0');
        assertThat(RegularFrame.read(bytes, 0, 17, new PositionBlock())).isEqualTo(-1);
        bytes.put(10, (byte) 'x');
        assertThat(RegularFrame.read(bytes, 0, 17, new PositionBlock())).isEqualTo(-1);
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
        if (reader.protocol() != Protocol.CARSCOP) {
            return;
        }
        Message fast = view.wrap(bytes, reader.start(), reader.length()).toMessage();
        var remarks = view.diagnostics();
        Message readable = view.wrapAny(bytes, reader.start(), reader.length()).toMessage();
        assertThat(fast).isEqualTo(readable);
        assertThat(remarks).isEqualTo(view.diagnostics());
    }
}
