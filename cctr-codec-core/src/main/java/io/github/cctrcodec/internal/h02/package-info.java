/** Reader and writer of H02 text frames, {@code *HQ,…#}. */
package io.github.cctrcodec.internal.h02;
