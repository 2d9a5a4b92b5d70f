package io.github.cctrcodec.samples.cctr.redact;

/**
 * SipHash-2-4 by Aumasson and Bernstein: a short keyed hash. Whoever knows messages and their hashes learns neither the key
 * nor the hashes of other messages. Immutable.
 */
final class SipHash {
    private final long key0;
    private final long key1;

    SipHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    /** Returns the hash of a message. */
    long of(byte[] message) {
        State state = new State(key0, key1);
        int whole = message.length / Long.BYTES * Long.BYTES;
        for (int at = 0; at < whole; at += Long.BYTES) {
            state.take(word(message, at, at + Long.BYTES));
        }
        state.take(word(message, whole, message.length) | (long) message.length << 56);
        return state.finish();
    }

    /** The bytes of a range, the first one lowest. */
    private static long word(byte[] message, int from, int to) {
        long word = 0;
        for (int i = to - 1; i >= from; i--) {
            word = word << Byte.SIZE | message[i] & 0xFF;
        }
        return word;
    }

    /** The four words that are mixed. */
    private static final class State {
        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long key0, long key1) {
            v0 = key0 ^ 0x736F6D6570736575L;
            v1 = key1 ^ 0x646F72616E646F6DL;
            v2 = key0 ^ 0x6C7967656E657261L;
            v3 = key1 ^ 0x7465646279746573L;
        }

        void take(long word) {
            v3 ^= word;
            mix(2);
            v0 ^= word;
        }

        long finish() {
            v2 ^= 0xFF;
            mix(4);
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void mix(int rounds) {
            for (int i = 0; i < rounds; i++) {
                v0 += v1;
                v2 += v3;
                v1 = Long.rotateLeft(v1, 13) ^ v0;
                v3 = Long.rotateLeft(v3, 16) ^ v2;
                v0 = Long.rotateLeft(v0, 32);
                v2 += v1;
                v0 += v3;
                v1 = Long.rotateLeft(v1, 17) ^ v2;
                v3 = Long.rotateLeft(v3, 21) ^ v0;
                v2 = Long.rotateLeft(v2, 32);
            }
        }
    }
}
