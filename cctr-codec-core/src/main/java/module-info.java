/**
 * Codec for the two wire formats of Carscop CCTR GPS trackers. No dependency beyond {@code java.base}.
 *
 * <p>Start at {@link io.github.cctrcodec.CctrCodec}.
 */
module io.github.cctrcodec {
    exports io.github.cctrcodec;
    exports io.github.cctrcodec.carscop;
    exports io.github.cctrcodec.h02;
    exports io.github.cctrcodec.message;
    exports io.github.cctrcodec.session;
    exports io.github.cctrcodec.sms;
}
