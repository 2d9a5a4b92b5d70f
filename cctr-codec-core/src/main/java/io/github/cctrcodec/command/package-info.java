/**
 * Commands to units by GPRS. The methods check each parameter and return an immutable message, which
 * {@link io.github.cctrcodec.FrameEncoder} encodes as a frame.
 *
 * <p>No command was ever seen to work on a unit of Carscop. {@link io.github.cctrcodec.message.Word#evidence()} tells
 * how each is known.
 */
package io.github.cctrcodec.command;
