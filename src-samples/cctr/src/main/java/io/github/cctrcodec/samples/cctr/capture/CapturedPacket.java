package io.github.cctrcodec.samples.cctr.capture;

import java.nio.ByteBuffer;

/**
 * A packet as it was captured.
 *
 * @param linkType what the bytes begin with: a number of the registry of link-layer header types
 * @param bytes big-endian
 * @param isCut whether the capture has only the beginning of the packet
 */
public record CapturedPacket(int linkType, ByteBuffer bytes, boolean isCut) {}
