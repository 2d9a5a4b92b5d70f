package io.github.cctrcodec.samples.cctr.encode;

/** The two meanings of {@code SCF}. */
enum ArmDialect {
    REACHFAR,
    SINOTRACK
}
