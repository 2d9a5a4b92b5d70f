package io.github.cctrcodec.benchmarks;

import java.nio.ByteBuffer;

/** Where the bytes of a batch are: the parameter of most benchmarks. */
public enum Memory {
    /** An array of the JVM. */
    HEAP,
    /** Outside, where sockets read. */
    DIRECT;

    ByteBuffer allocate(int size) {
        return this == HEAP ? ByteBuffer.allocate(size) : ByteBuffer.allocateDirect(size);
    }
}
