/**
 * The Carscop ASCII protocol, frames {@code *…^}: the view that reads a frame where it lies, the encoder, and
 * custom commands.
 *
 * <p>A frame is {@code *}, twelve digits of stamp, a word of four characters, a body, {@code ^}. There is no checksum and
 * no length. A position block stands at the end of most bodies and cannot be indexed from the left of the body: some words
 * put a prefix before it, and the course has two widths.
 */
package io.github.cctrcodec.carscop;
