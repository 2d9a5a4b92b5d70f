package io.github.cctrcodec.samples.cctr.capture;

import java.io.IOException;

/** A capture file that is damaged or cut off. What was read before it is good. */
public final class BrokenCaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String remark;

    BrokenCaptureException(String remark) {
        super(remark);
        this.remark = remark;
    }

    /** Where it is broken, for the user. */
    public String remark() {
        return remark;
    }
}
