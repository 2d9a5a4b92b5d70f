package io.github.cctrcodec.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.CompositeByteBuf;

/** The shapes in which bytes can arrive. */
enum BufferKind {
    HEAP {
        @Override
        ByteBuf of(byte[] bytes, int from, int to) {
            return ALLOCATOR.heapBuffer(to - from).writeBytes(bytes, from, to - from);
        }
    },
    DIRECT {
        @Override
        ByteBuf of(byte[] bytes, int from, int to) {
            return ALLOCATOR.directBuffer(to - from).writeBytes(bytes, from, to - from);
        }
    },
    READ_ONLY {
        @Override
        ByteBuf of(byte[] bytes, int from, int to) {
            return DIRECT.of(bytes, from, to).asReadOnly();
        }
    },
    /** Heads and tails of other data around the bytes. */
    OFFSET {
        @Override
        ByteBuf of(byte[] bytes, int from, int to) {
            ByteBuf buffer = ALLOCATOR.heapBuffer().writeBytes(AROUND).writeBytes(bytes, from, to - from);
            return buffer.writeBytes(AROUND).readerIndex(AROUND.length).writerIndex(AROUND.length + to - from);
        }
    },
    /** Pieces of 7 bytes, heap and direct in turn. */
    COMPOSITE {
        @Override
        ByteBuf of(byte[] bytes, int from, int to) {
            CompositeByteBuf pieces = ALLOCATOR.compositeBuffer(Integer.MAX_VALUE);
            for (int at = from; at < to; at += 7) {
                BufferKind kind = (at - from) % 2 == 0 ? HEAP : DIRECT;
                pieces.addComponent(true, kind.of(bytes, at, Math.min(to, at + 7)));
            }
            return pieces;
        }
    };

    private static final ByteBufAllocator ALLOCATOR = ByteBufAllocator.DEFAULT;
    private static final byte[] AROUND = Vectors.latin1("*HQ,1#$");

    /** A new buffer with a part of an array. */
    abstract ByteBuf of(byte[] bytes, int from, int to);

    ByteBuf of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    ByteBuf of(String text) {
        return of(Vectors.latin1(text));
    }
}
