/** Reader of H02 binary records, {@code $} and {@code X}. They were never seen from a Carscop unit and are never written. */
package io.github.cctrcodec.internal.record;
