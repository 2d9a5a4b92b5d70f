package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * H02 alone: word {@code LINK}, sent every two minutes by captured Carscop units, and their only battery report. It needs
 * no answer.
 *
 * @param head maker and id
 * @param time of the device, taken as UTC
 * @param gsm signal level as sent: on Carscop units it looks like CSQ (0 to 31), on others like percent
 * @param satellites satellites in use
 * @param batteryPercent 0 to 100
 * @param steps steps since midnight; always 0 on Carscop units
 * @param turnovers turn-overs of a worn device; always 0 on Carscop units
 * @param status the status word
 * @param extraFields fields behind the status, as sent
 */
public record Heartbeat(
        Head.H02 head,
        Optional<Instant> time,
        OptionalInt gsm,
        OptionalInt satellites,
        OptionalInt batteryPercent,
        OptionalInt steps,
        OptionalInt turnovers,
        Optional<StatusWord> status,
        List<String> extraFields)
        implements Message {

    /** The greatest number of any field that is no percentage. */
    public static final int MAX_COUNT = 999_999_999;

    /** @throws IllegalArgumentException when a part is out of its range */
    public Heartbeat {
        if (time.isPresent()) {
            Ranges.time("time", time.get());
        }
        Ranges.check("gsm", gsm, 0, MAX_COUNT);
        Ranges.check("satellites", satellites, 0, MAX_COUNT);
        Ranges.check("batteryPercent", batteryPercent, 0, 100);
        Ranges.check("steps", steps, 0, MAX_COUNT);
        Ranges.check("turnovers", turnovers, 0, MAX_COUNT);
        extraFields = Ranges.fields("extraFields", extraFields, ",#");
    }

    @Override
    public MessageType type() {
        return MessageType.HEARTBEAT;
    }

    @Override
    public String wordText() {
        return Word.LINK.text();
    }
}
