package io.github.cctrcodec.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Word;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFuture;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.EncoderException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NoLeaks
class CctrEncoderTest {

    @Test
    void aMessageIsItsFrame() {
        Line line = new Line(new CctrEncoder());
        line.channel.writeOutbound(
                Acknowledgement.ofPosition(Head.H02.of("1600073844"), Instant.parse("2026-01-01T12:34:56Z")),
                new Command(
                        Head.H02.of("1600073844"), Word.D1, CommandTime.at(LocalTime.of(1, 0)), List.of("60", "1")));
        assertThat(line.sentBytes()).isEqualTo("*HQ,1600073844,V4,V1,20260101123456#*HQ,1600073844,D1,010000,60,1#");
        line.finish(false);
    }

    @ParameterizedTest
    @EnumSource(BufferKind.class)
    void bytesPassUntouched(BufferKind kind) {
        EmbeddedChannel channel = new EmbeddedChannel(new CctrEncoder());
        ByteBuf bytes = kind.of("not a frame");
        channel.writeOutbound(bytes);
        ByteBuf sent = channel.readOutbound();
        assertThat(sent).isSameAs(bytes);
        sent.release();
        assertThat(bytes.refCnt()).isZero();
        assertThat(channel.finish()).isFalse();
    }

    @Test
    void whatCannotBeEncodedFailsItsWriteOnly() {
        EmbeddedChannel channel = new EmbeddedChannel(new CctrEncoder());
        ChannelFuture write = channel.writeAndFlush(Vectors.BINARY_RECORD);
        assertThat(write.cause())
                .isInstanceOf(EncoderException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(channel.isOpen()).isTrue();
        assertThat(channel.finish()).isFalse();
    }
}
