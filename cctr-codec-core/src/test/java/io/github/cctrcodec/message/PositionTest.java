package io.github.cctrcodec.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cctrcodec.Parts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A position is a value: equal when all of its parts are, and only then. */
class PositionTest {
    private static final Head.H02 HEAD = Head.H02.of("1451316409");
    private static final Head.H02Binary BINARY = new Head.H02Binary(Optional.of("1451316409"));
    private static final Fix COURSE = Parts.fix(
            Validity.INVALID, Optional.empty(), Optional.empty(), OptionalInt.empty(), OptionalInt.of(36_000));
    private static final StatusWord STATUS = new StatusWord(0xFFFFFBFF);

    @Test
    void positionsOfTheSamePartsAreEqual() {
        List<Position> some = differentPositions();
        List<Position> same = differentPositions();
        assertThat(same).isEqualTo(some);
        for (int i = 0; i < some.size(); i++) {
            assertThat(same.get(i))
                    .hasSameHashCodeAs(some.get(i))
                    .hasToString(some.get(i).toString());
        }
    }

    @Test
    void positionsThatDifferInOnePartAreNot() {
        List<Position> all = differentPositions();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(all).extracting(Position::hashCode).doesNotHaveDuplicates();
        assertThat(all).extracting(Position::toString).doesNotHaveDuplicates();
        assertThat(all.get(0)).isNotEqualTo(null).isNotEqualTo("a position");
    }

    @Test
    void aPositionKeepsItsExtraFields() {
        List<String> extra = new ArrayList<>(List.of("460"));
        Position position = h02(HEAD, Word.V1, Fix.NONE, extra);
        extra.set(0, "461");
        assertThat(position.extraFields()).containsExactly("460").isUnmodifiable();
    }

    @Test
    void aPositionHasAFix() {
        assertThatThrownBy(() -> h02(HEAD, Word.V1, null, List.of())).isInstanceOf(NullPointerException.class);
    }

    private static List<Position> differentPositions() {
        return List.of(
                carscop("161101144927", Delivery.LIVE, Optional.empty()),
                carscop("161101144928", Delivery.LIVE, Optional.empty()),
                carscop("161101144927", Delivery.BUFFERED, Optional.empty()),
                carscop("161101144927", Delivery.LIVE, Optional.of(CarscopState.of(0b1100_0000, 12))),
                carscop("161101144927", Delivery.LIVE, Optional.of(CarscopState.of(0b1100_0000, 13))),
                h02(HEAD, Word.V1, Fix.NONE, List.of()),
                h02(Head.H02.of("1451316410"), Word.V1, Fix.NONE, List.of()),
                h02(HEAD, Word.V5, Fix.NONE, List.of()),
                h02(HEAD, Word.V1, COURSE, List.of()),
                h02(HEAD, Word.V1, Fix.NONE, List.of("460")),
                Position.h02(HEAD, Fix.NONE, new StatusWord(0xFFFFFFFF)),
                binary(OptionalInt.empty()),
                binary(OptionalInt.of(7)));
    }

    private static Position carscop(String stamp, Delivery delivery, Optional<CarscopState> state) {
        return Position.carscop(Stamp.of(stamp), delivery, Fix.NONE, state);
    }

    private static Position h02(Head.H02 head, Word word, Fix fix, List<String> extra) {
        return Parts.position(head, word, fix, Optional.empty(), Optional.of(STATUS), Optional.empty(), extra);
    }

    private static Position binary(OptionalInt satellites) {
        Telemetry.Builder telemetry = Telemetry.builder(TailForm.RECORD_32);
        satellites.ifPresent(telemetry::satellites);
        return Parts.position(
                BINARY,
                Word.RECORD,
                Fix.NONE,
                Optional.empty(),
                Optional.of(STATUS),
                Optional.of(telemetry.build()),
                List.of());
    }
}
