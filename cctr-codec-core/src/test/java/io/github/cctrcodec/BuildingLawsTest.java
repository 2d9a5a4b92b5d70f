package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.MessageType;
import io.github.cctrcodec.message.Unrecognized;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What is built can be encoded, and is read back as what it was; however badly its parts go together. */
class BuildingLawsTest {

    @Property(tries = 20_000)
    void whatCanBeBuiltIsReadBack(@ForAll long seed) {
        new AnyParts(seed).message().filter(BuildingLawsTest::isText).ifPresent(BuildingLawsTest::isReadBack);
    }

    @Property(tries = 20_000)
    void whatWasDecodedIsReadBack(@ForAll long seed) {
        byte[] input = new AnyParts(seed).frame().getBytes(StandardCharsets.ISO_8859_1);
        for (DecoderOptions options : List.of(DecoderOptions.LENIENT, DecoderOptions.STRICT)) {
            for (StreamEvent event : decode(input, options)) {
                if (event instanceof StreamEvent.Frame frame) {
                    isReadBack(frame.message(), options);
                }
            }
        }
    }

    @Test
    void everyKindOfMessageIsAmongThoseThatAreBuilt() {
        Set<MessageType> types = EnumSet.noneOf(MessageType.class);
        Set<String> words = new HashSet<>();
        for (long seed = 0; seed < 100_000; seed++) {
            new AnyParts(seed).message().ifPresent(message -> {
                types.add(message.type());
                words.add(message.wordText());
            });
        }
        assertThat(types).containsExactlyInAnyOrder(MessageType.values());
        assertThat(words.containsAll(List.of("V9", "VP1", "V8", "V3", "HTBT", "UB04", "V4")))
                .isTrue();
    }

    @Test
    void aFrameThatNoMessageCanSayIsKeptRaw() {
        String position = ",130305,050316,A,2212.8745,N,11346.6574,E,14.28,028,220902,FFFFFBFF#";
        for (String frame : List.of(
                "*HQ,1600073844,V4,S17,130305,050316,A,X" + position,
                "*HQ,1600073844,V4,S17," + "x".repeat(900) + position)) {
            assertThat(CctrCodec.decode(frame.getBytes(StandardCharsets.US_ASCII)))
                    .singleElement()
                    .isInstanceOfSatisfying(StreamEvent.Frame.class, read -> {
                        assertThat(read.message()).isInstanceOf(Unrecognized.class);
                        assertThat(read.diagnostics())
                                .extracting(Diagnostic::code)
                                .contains(Diagnostic.Code.BAD_BODY);
                        assertThat(FrameEncoder.encode(read.message())).isEqualTo(read.toByteArray());
                    });
        }
    }

    private static boolean isText(Message message) {
        return !(message.head() instanceof Head.H02Binary);
    }

    private static void isReadBack(Message message) {
        isReadBack(message, DecoderOptions.LENIENT);
    }

    private static void isReadBack(Message message, DecoderOptions options) {
        byte[] frame = FrameEncoder.encode(message);
        assertThat(decode(frame, options))
                .as(() -> new String(frame, StandardCharsets.ISO_8859_1) + " of " + message)
                .singleElement()
                .isInstanceOfSatisfying(
                        StreamEvent.Frame.class,
                        read -> assertThat(read.message()).isEqualTo(message));
    }

    private static List<StreamEvent> decode(byte[] input, DecoderOptions options) {
        return CctrCodec.decode(ByteBuffer.wrap(input), options);
    }
}
