package io.github.cctrcodec.benchmarks;

import io.github.cctrcodec.StreamDecoder;
import io.github.cctrcodec.StreamEvent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What a whole input costs against its size: must be linear for every kind of input, also one made to hurt. */
@State(Scope.Thread)
public class SizeBenchmark {
    /** What the input consists of, again and again. */
    public enum Input {
        GOOD,
        MIXED,
        ONLY_STARS("*"),
        ONLY_DIGITS("0123456789"),
        NO_TERMINATOR("*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.00", "x"),
        STAR_EVERY_SECOND_BYTE("*H"),
        HEADS_WITHOUT_END("*161101144927UD00"),
        H02_HEADS_WITHOUT_END("*HQ,1400046168,"),
        ONLY_DOLLARS("$"),
        RECORDS_CUT("$\1\2\3\4\5\6\7\10\11\2\24\25\26\27\30\0\1\2\3\4\5\6\7\10");

        private final String once;
        private final String again;

        Input() {
            this("", "");
        }

        Input(String again) {
            this("", again);
        }

        Input(String once, String again) {
            this.once = once;
            this.again = again;
        }

        private List<byte[]> pieces() {
            return switch (this) {
                case GOOD -> Workload.carscop();
                case MIXED -> mixed();
                default -> List.of(again.getBytes(StandardCharsets.ISO_8859_1));
            };
        }

        private static List<byte[]> mixed() {
            List<byte[]> carscop = Workload.carscop();
            List<byte[]> h02 = Workload.h02();
            byte[] garbage = "\r\ngarbage*4^7#".getBytes(StandardCharsets.US_ASCII);
            return IntStream.range(0, Workload.FRAMES)
                    .boxed()
                    .flatMap(i -> Stream.of(carscop.get(i), garbage, h02.get(i)))
                    .toList();
        }

        ByteBuffer bytes(int size) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(size);
            put(once.getBytes(StandardCharsets.ISO_8859_1), bytes);
            List<byte[]> pieces = pieces();
            for (int i = 0; bytes.hasRemaining(); i++) {
                put(pieces.get(i % pieces.size()), bytes);
            }
            return bytes.flip();
        }

        private static void put(byte[] piece, ByteBuffer target) {
            target.put(piece, 0, Math.min(piece.length, target.remaining()));
        }
    }

    @Param
    public Input input = Input.GOOD;

    @Param({"1", "64", "4096", "262144", "8388608", "67108864"})
    public int size = 4096;

    private final StreamDecoder decoder = new StreamDecoder();
    private ByteBuffer bytes;

    @Setup
    public void setUp() {
        bytes = input.bytes(size);
    }

    @Benchmark
    public void decode(Blackhole events) {
        decode(events::consume);
    }

    void decode(Consumer<? super StreamEvent> events) {
        decoder.decode(bytes.rewind(), events);
        decoder.end(events);
    }
}
