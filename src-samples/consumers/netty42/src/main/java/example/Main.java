package example;

import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.netty.AutoReplyHandler;
import io.github.cctrcodec.netty.CctrEncoder;
import io.github.cctrcodec.netty.CctrFrameDecoder;
import io.github.cctrcodec.netty.DeviceSessionHandler;
import io.github.cctrcodec.session.ReplyPolicy;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.Version;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Serves one connection, in memory. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        EmbeddedChannel channel = new EmbeddedChannel(
                new CctrFrameDecoder(),
                new CctrEncoder(),
                new DeviceSessionHandler(),
                new AutoReplyHandler(ReplyPolicy.standard(), Clock.systemUTC()));
        String login = "*150817160254UB05CC8011400042499160254A2106.8799S14910.2583E000.0150817158.3511111111L000000^";
        channel.writeInbound(Unpooled.copiedBuffer(login, StandardCharsets.US_ASCII));
        StreamEvent.Frame frame = channel.readInbound();
        System.out.println(DeviceSessionHandler.sessionOf(channel).idOf(frame.message()).orElseThrow());
        ByteBuf answer = channel.readOutbound();
        System.out.println(answer.toString(StandardCharsets.US_ASCII));
        answer.release();
        Version.identify().values().stream().map(Version::artifactVersion).distinct().forEach(System.out::println);
    }
}
