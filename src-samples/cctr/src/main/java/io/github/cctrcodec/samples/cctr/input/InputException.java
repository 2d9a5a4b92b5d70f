package io.github.cctrcodec.samples.cctr.input;

import java.io.IOException;

/** An input that cannot be read as asked; the message is one line for the user. */
public final class InputException extends IOException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }
}
