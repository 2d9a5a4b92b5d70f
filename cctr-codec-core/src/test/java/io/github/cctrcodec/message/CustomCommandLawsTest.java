package io.github.cctrcodec.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.StreamEvent;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** A custom command is one frame that says what was asked, or it cannot be built. */
class CustomCommandLawsTest {
    private static final Stamp STAMP = Stamp.of("161101144927");
    private static final String NEIGHBOUR =
            new String(FrameEncoder.encode(Acknowledgement.ofLogin(STAMP, true)), StandardCharsets.US_ASCII);

    @Property
    void aCommandIsOneWholeFrameBetweenOthers(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long stamp,
            @ForAll("words") String word,
            @ForAll("bodies") String body) {
        CustomCommand command = CustomCommand.carscop(new Stamp(stamp), word, body);

        String frame = new String(FrameEncoder.encode(command), StandardCharsets.US_ASCII);

        assertThat(frame).isEqualTo("*" + new Stamp(stamp).digits() + word + body + "^");
        assertThat(command.direction()).isEqualTo(Direction.DOWNLINK);
        assertThat(CctrCodec.decode((NEIGHBOUR + frame + NEIGHBOUR).getBytes(StandardCharsets.US_ASCII)))
                .hasSize(3)
                .element(1)
                .isInstanceOfSatisfying(
                        StreamEvent.Frame.class,
                        read -> assertThat(read.message()).isEqualTo(command.received()));
    }

    @Property
    void aBodyWithAnyOtherCharacterIsRefused(
            @ForAll("bodies") String before, @ForAll("unsafe") String unsafe, @ForAll("bodies") String behind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomCommand.carscop(STAMP, "DC05", before + unsafe + behind))
                .withMessage("fields: expected printable ASCII without '*' and '^'");
    }

    @Property
    void anyTextIsRefusedOrStaysWhereItWasPut(@ForAll String word, @ForAll String body) {
        try {
            String frame = new String(
                    FrameEncoder.encode(CustomCommand.carscop(STAMP, word, body)), StandardCharsets.US_ASCII);
            assertThat(frame).isEqualTo("*161101144927" + word + body + "^");
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).matches("(?s)(word|fields): .*");
        }
    }

    @Example
    void aKnownWordOrOneFromTheDeviceIsRefused() {
        for (String word :
                new String[] {"", "DX06", "DX00", "DB01", "UD00", "UC05", "dc05", "DC5", "DC055", "DC05\n", "D*05"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CustomCommand.carscop(STAMP, word, ""))
                    .withMessageStartingWith("word: ");
        }
    }

    @Provide
    Arbitrary<String> words() {
        return Combinators.combine(
                        Arbitraries.chars().range('A', 'Z'),
                        Arbitraries.strings().numeric().ofLength(2))
                .as((letter, number) -> "D" + letter + number)
                .filter(word -> Word.of(Protocol.CARSCOP, word).isEmpty());
    }

    /** With heads, ends and separators of frames as often as a caller could wish. */
    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(
                        Arbitraries.strings()
                                .withCharRange(' ', '~')
                                .excludeChars('*', '^')
                                .ofMaxLength(20),
                        Arbitraries.of("161101144927UB00HSO", "HQ,1600073844,V1", ",", "#", "$", "X", "DX061"))
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> unsafe() {
        return Arbitraries.chars()
                .filter(c -> c < ' ' || c > '~' || c == '*' || c == '^')
                .map(String::valueOf);
    }
}
