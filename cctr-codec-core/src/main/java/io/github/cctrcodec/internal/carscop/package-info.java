/**
 * Reader and writer of Carscop frames, {@code *…^}: a star, twelve digits of stamp, a word of four characters, a body. There
 * is no checksum and no length. A position block is at the end of most bodies and cannot be indexed from the left: some
 * words put a prefix before it, and the course has two widths.
 */
package io.github.cctrcodec.internal.carscop;
