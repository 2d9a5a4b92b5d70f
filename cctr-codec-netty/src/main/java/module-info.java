/**
 * Netty handlers for the codec of Carscop CCTR GPS trackers, for Netty 4.1 and 4.2.
 *
 * <p>Start at {@link io.github.cctrcodec.netty.CctrFrameDecoder}.
 */
module io.github.cctrcodec.netty {
    requires transitive io.github.cctrcodec;
    requires transitive io.netty.buffer;
    requires transitive io.netty.codec;
    requires transitive io.netty.common;
    requires transitive io.netty.transport;

    exports io.github.cctrcodec.netty;
}
