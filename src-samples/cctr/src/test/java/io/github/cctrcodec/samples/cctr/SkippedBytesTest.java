package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every byte that is in no frame is accounted for, and the exit code tells. */
class SkippedBytesTest {
    private static final String HANDSHAKE = Sample.named("carscop B1").text();

    @Test
    void lineBreaksBetweenFramesAreNotReported() {
        CctrRun run = CctrRun.withInput(HANDSHAKE + " \r\n" + HANDSHAKE + "\n", "decode");

        assertThat(run.values("type")).containsExactly("handshake", "handshake");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void garbageIsReported() {
        assertThat(CctrRun.of("decode", "*garbage"))
                .isEqualTo(new CctrRun(
                        1, "{\"type\":\"skipped\",\"offset\":0,\"length\":8,\"reason\":\"GARBAGE\"}\n", ""));
    }

    @Test
    void aFrameThatWasCutOffIsReportedBeforeTheNext() {
        CctrRun run = CctrRun.withInput("*161101144927UB00HS" + HANDSHAKE + HANDSHAKE.substring(0, 10), "decode");

        assertThat(run.values("type")).containsExactly("skipped", "handshake", "skipped");
        assertThat(run.values("offset")).containsExactly("0", "missing", "40");
        assertThat(run.values("reason")).containsExactly("CUT_OFF", "missing", "GARBAGE");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void anUnknownWordIsKeptRawAndCountsAsRead() {
        CctrRun run = CctrRun.of("decode", "*161101144927UZ99what\u00E9\t^");

        assertThat(run.out())
                .startsWith("{\"protocol\":\"CARSCOP\",\"type\":\"unrecognized\",\"direction\":\"uplink\","
                        + "\"word\":\"UZ99\",\"deviceId\":null,\"stamp\":\"2016-11-01T14:49:27\","
                        + "\"fields\":[\"what\\u00C3\\u00A9\\t\"]")
                .endsWith("\"raw\":\"*161101144927UZ99what\\u00C3\\u00A9\\t^\"}\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aFrameWithoutItsStructureIsAMessageAndTheExitCodeTells() {
        CctrRun run = CctrRun.of("decode", "*161101144927UD00144927A12^");

        assertThat(run.values("type")).containsExactly("unrecognized");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"raw, 50000000", "hex, 25000000"})
    void garbageWithoutEndCostsNoMemory(String format, long skipped) {
        long before = allocated();

        CctrRun run = CctrRun.withInput(new Endless('a', 50_000_000), "decode", "--format", format);

        assertThat(allocated() - before).isLessThan(10_000_000);
        assertThat(run.out())
                .isEqualTo("{\"type\":\"skipped\",\"offset\":0,\"length\":" + skipped + ",\"reason\":\"GARBAGE\"}\n");
    }

    @Test
    void aLogLineWithoutEndCostsNoMemory() {
        long before = allocated();

        CctrRun run = CctrRun.withInput(new Endless('[', 50_000_000), "decode", "--format", "log");

        assertThat(allocated() - before).isLessThan(10_000_000);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("1 line not understood, line 1: longer than 1048576 characters");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    /** Bytes that this thread ever allocated: what is never allocated cannot be held. */
    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** The same byte, so many times. */
    private static final class Endless extends InputStream {
        private final byte value;
        private int left;

        Endless(char value, int length) {
            this.value = (byte) value;
            this.left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? value : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = Math.min(length, left);
            Arrays.fill(into, offset, offset + count, value);
            left -= count;
            return count > 0 ? count : -1;
        }
    }
}
