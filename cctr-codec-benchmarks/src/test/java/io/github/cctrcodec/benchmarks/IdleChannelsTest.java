package io.github.cctrcodec.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class IdleChannelsTest {
    @Test
    void aWaitingConnectionHoldsLittle() {
        // Other threads may allocate meanwhile: the least of a few.
        double bytes = DoubleStream.generate(() -> new IdleChannels(2000).bytesEach())
                .limit(3)
                .min()
                .orElseThrow();
        System.out.println("An idle Netty channel holds " + Math.round(bytes) + " bytes of ours.");
        assertThat(bytes).isBetween(100.0, 400.0);
    }
}
