package io.github.cctrcodec.samples.cctr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The sample file {@code captures.log} reads without a remark on its form. */
class ShippedCapturesTest {

    @Test
    void decodesWhole() {
        CctrRun run = CctrRun.of("decode", "captures.log");

        assertThat(run.values("word"))
                .containsExactly("UB05", "UB05", "UB00", "UD00", "UD04", "NBR", "LINK", "LINK", "UB05");
        assertThat(run.values("connection").stream().distinct()).hasSize(6);
        assertThat(run.exitCode()).isZero();
    }
}
