package io.github.cctrcodec.samples.cctr.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The example of the paper that describes SipHash, and the first values of its reference implementation. */
class SipHashTest {
    private static final SipHash HASH = new SipHash(0x0706050403020100L, 0x0F0E0D0C0B0A0908L);

    @Test
    void isThatOfThePaper() {
        assertThat(HASH.of(upTo(15))).isEqualTo(0xA129CA6149BE45E5L);
    }

    @Test
    void isThatOfTheReferenceImplementation() {
        assertThat(HASH.of(upTo(0))).isEqualTo(0x726FDB47DD0E0E31L);
        assertThat(HASH.of(upTo(1))).isEqualTo(0x74F839C593DC67FDL);
        assertThat(HASH.of(upTo(8))).isEqualTo(0x93F5F5799A932462L);
    }

    private static byte[] upTo(int length) {
        byte[] message = new byte[length];
        for (int i = 0; i < length; i++) {
            message[i] = (byte) i;
        }
        return message;
    }
}
