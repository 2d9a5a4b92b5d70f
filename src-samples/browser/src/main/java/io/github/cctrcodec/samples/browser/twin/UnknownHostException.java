package io.github.cctrcodec.samples.browser.twin;

import java.io.IOException;

/** The twin of {@link java.net.UnknownHostException}. */
public final class UnknownHostException extends IOException {
    private static final long serialVersionUID = 1L;
}
