/**
 * Frames read in place, without an object for each: a {@link io.github.cctrcodec.view.FrameReader} finds frames in a buffer,
 * and one view for each wire form reads their fields.
 *
 * <p>For callers that manage their own buffers and count nanoseconds; most should use
 * {@link io.github.cctrcodec.StreamDecoder}, which returns immutable messages. Everything here is mutable and belongs to one
 * thread at a time. A number that the frame does not have is {@link io.github.cctrcodec.view.FixView#ABSENT}.
 */
package io.github.cctrcodec.view;
