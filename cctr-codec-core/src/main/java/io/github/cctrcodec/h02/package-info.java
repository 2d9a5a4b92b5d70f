/**
 * The H02 protocol: text frames {@code *HQ,…#} and binary records {@code $} and {@code X}; the views that read them where
 * they lie, and the encoder of the text frames.
 *
 * <p>Records were never seen from a Carscop unit: they are read, never written.
 */
package io.github.cctrcodec.h02;
