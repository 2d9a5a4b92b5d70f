/**
 * A server that shows how the library is meant: one port for TCP and UDP, every frame stored with its bytes before it is
 * answered.
 *
 * <p>A frame walks one way: {@code Gateway} (sockets) → {@code ConnectionHandler} or {@code DatagramHandler} (whose frame
 * is it) → {@code FrameWriter} (queue, batches) → {@code FrameStore} (database) → and only then its answer back.
 */
package io.github.cctrcodec.samples.cctr.gateway;
