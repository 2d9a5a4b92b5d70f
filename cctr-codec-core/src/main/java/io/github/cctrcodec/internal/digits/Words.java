package io.github.cctrcodec.internal.digits;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * The access to words in a buffer, little-endian whatever the order of the buffer. {@link Lanes} says what is done with them.
 *
 * <p>No access asks for the class of a buffer, so that all stay fast in a process that uses several. Eight characters in an
 * array are taken from the array: a word of a buffer could be anywhere, so that the JIT takes each access for one that may
 * change everything, the buffer included.
 */
final class Words {
    private static final VarHandle ARRAY = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteBufferViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT =
            MethodHandles.byteBufferViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    static {
        // Asking for these loads all types that buffers mention. The JIT does not inline a method with a type in its
        // signature that nobody has loaded yet, and every access goes through such methods: without this, all that is
        // built on this class stays three times slower in a JVM that compiled it too early.
        Objects.requireNonNull(Buffer.class.getDeclaredFields());
        Objects.requireNonNull(Buffer.class.getDeclaredMethods());
    }

    private Words() {}

    static long eight(ByteBuffer bytes, int at) {
        if (bytes.hasArray()) {
            return (long) ARRAY.get(bytes.array(), bytes.arrayOffset() + at);
        }
        return (long) LONG.get(bytes, at);
    }

    static void setEight(ByteBuffer target, int at, long word) {
        if (target.hasArray()) {
            ARRAY.set(target.array(), target.arrayOffset() + at, word);
            return;
        }
        LONG.set(target, at, word);
    }

    static void setFour(ByteBuffer target, int at, int word) {
        INT.set(target, at, word);
    }

    static void setTwo(ByteBuffer target, int at, short word) {
        SHORT.set(target, at, word);
    }
}
