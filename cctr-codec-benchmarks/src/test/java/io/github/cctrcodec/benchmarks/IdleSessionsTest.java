package io.github.cctrcodec.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.Protocol;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdleSessionsTest {
    @Test
    void everySessionKnowsADeviceOfItsOwnAndHoldsSomething() {
        IdleSessions sessions = new IdleSessions(1000);
        assertThat(sessions.bytesEach()).isPositive();
        assertThat(IntStream.range(0, 1000)
                        .mapToObj(
                                i -> sessions.session(i).idOf(Protocol.CARSCOP).orElseThrow())
                        .distinct())
                .hasSize(1000);
    }
}
