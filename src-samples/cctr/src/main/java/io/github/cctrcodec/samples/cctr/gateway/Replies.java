package io.github.cctrcodec.samples.cctr.gateway;

import io.github.cctrcodec.session.ReplyPolicy;
import java.util.Locale;

/** The reply policies of the command line. */
enum Replies {
    STANDARD,
    NONE;

    ReplyPolicy policy() {
        return this == STANDARD ? ReplyPolicy.standard() : ReplyPolicy.none();
    }

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
