package io.github.cctrcodec;

import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Validity;
import io.github.cctrcodec.message.Word;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Builds values from parts that are all optional, as generators draw them. */
public final class Parts {
    private Parts() {}

    /** A position with the detail that its head asks for; parts that only the other protocol has are left out. */
    public static Position position(
            Head head,
            Word word,
            Fix fix,
            Optional<CarscopState> state,
            Optional<StatusWord> status,
            Optional<Telemetry> telemetry,
            List<String> extraFields) {
        if (head instanceof Head.Carscop carscop) {
            Optional<String> prefix =
                    extraFields.isEmpty() ? Optional.empty() : Optional.of(String.join("", extraFields));
            return new Position(fix, new Position.Carscop(carscop, word, state, prefix));
        }
        if (head instanceof Head.H02 text) {
            return new Position(fix, new Position.H02(text, word, status, telemetry, extraFields));
        }
        return new Position(
                fix,
                new Position.Binary(
                        (Head.H02Binary) head, word, status.orElseThrow(), telemetry.orElseThrow(), extraFields));
    }

    /** A fix of these parts. */
    public static Fix fix(
            Validity validity,
            Optional<Instant> time,
            Optional<Coordinates> coordinates,
            OptionalInt milliknots,
            OptionalInt courseCentidegrees) {
        Fix.Builder fix = Fix.builder().validity(validity);
        time.ifPresent(fix::time);
        coordinates.ifPresent(fix::coordinates);
        milliknots.ifPresent(fix::milliknots);
        courseCentidegrees.ifPresent(fix::courseCentidegrees);
        return fix.build();
    }
}
