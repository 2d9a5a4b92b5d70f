package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.StreamEvent;
import java.util.List;

/** Who is told what happens in a gateway, on any thread. */
interface GatewayListener {
    /** Frames are stored, and their answers are on the way. */
    void stored(List<Received> batch);

    /** Bytes of a connection belong to no frame. */
    void skipped(StreamEvent.Skipped run, String connection);

    /** Something went wrong that costs only itself. */
    void warning(String what);

    /** Frames can no longer be stored: the gateway must end. */
    void failed(Throwable failure);
}
