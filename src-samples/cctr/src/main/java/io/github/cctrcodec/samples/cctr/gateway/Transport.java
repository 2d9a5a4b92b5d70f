package io.github.cctrcodec.samples.cctr.gateway;

/** How a frame reached the port. */
public enum Transport {
    TCP,
    UDP
}
