package io.github.cctrcodec.samples.cctr.encode;

/** When speed limits hold. */
enum SpeedLimitMode {
    QUERY(0),
    FIX(1),
    ALWAYS(2);

    private final int value;

    SpeedLimitMode(int value) {
        this.value = value;
    }

    /** On the wire. */
    int value() {
        return value;
    }
}
