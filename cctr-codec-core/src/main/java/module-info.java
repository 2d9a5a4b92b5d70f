/**
 * Codec for the two wire formats of Carscop CCTR GPS trackers. No dependency beyond {@code java.base}.
 *
 * <p>Start at {@link io.github.cctrcodec.CctrCodec}.
 */
module io.github.cctrcodec {
    exports io.github.cctrcodec;
    exports io.github.cctrcodec.command;
    exports io.github.cctrcodec.message;
    exports io.github.cctrcodec.session;
    exports io.github.cctrcodec.sms;
    exports io.github.cctrcodec.view;
}
