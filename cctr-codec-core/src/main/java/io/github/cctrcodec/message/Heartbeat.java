package io.github.cctrcodec.message;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * H02 only: word {@code LINK}, sent every two minutes by captured Carscop units, and their only battery report. It needs
 * no answer. Other brands send {@code HTBT}, which has at most a battery.
 *
 * @param head maker and id
 * @param word {@code LINK} or {@code HTBT}
 * @param time of the device, taken as UTC
 * @param gsm signal level as sent, 0 to 100: on Carscop units it looks like CSQ (0 to 31), on others like percent
 * @param satellites satellites in use, 0 to 60
 * @param batteryPercent 0 to 100
 * @param steps steps since midnight; always 0 on Carscop units
 * @param turnovers turn-overs of a worn device; always 0 on Carscop units
 * @param status the status word
 * @param extraFields fields behind the status, as sent
 */
public record Heartbeat(
        Head.H02 head,
        Word word,
        Optional<Instant> time,
        OptionalInt gsm,
        OptionalInt satellites,
        OptionalInt batteryPercent,
        OptionalInt steps,
        OptionalInt turnovers,
        Optional<StatusWord> status,
        List<String> extraFields)
        implements Message {

    /** The greatest signal level. */
    public static final int MAX_GSM = 100;
    /** The greatest number of satellites. */
    public static final int MAX_SATELLITES = 60;
    /** The greatest number of steps and of turn-overs. */
    public static final int MAX_COUNT = 999_999_999;

    /** @throws IllegalArgumentException when a part is out of its range */
    public Heartbeat {
        Ranges.word(word, MessageType.HEARTBEAT, head);
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(extraFields, "extraFields");
        if (time.isPresent()) {
            Ranges.time("time", time.get());
        }
        Ranges.check("gsm", gsm, 0, MAX_GSM);
        Ranges.check("satellites", satellites, 0, MAX_SATELLITES);
        Ranges.check("batteryPercent", batteryPercent, 0, 100);
        Ranges.check("steps", steps, 0, MAX_COUNT);
        Ranges.check("turnovers", turnovers, 0, MAX_COUNT);
        extraFields = FrameText.fields("extraFields", extraFields);
        FrameText.h02("extraFields", extraFields, true);
        if (word == Word.HTBT
                && (time.isPresent()
                        || gsm.isPresent()
                        || satellites.isPresent()
                        || steps.isPresent()
                        || turnovers.isPresent()
                        || status.isPresent())) {
            throw new IllegalArgumentException("word: HTBT has no time, numbers or status, only a battery");
        }
    }

    @Override
    public MessageType type() {
        return MessageType.HEARTBEAT;
    }

    @Override
    public String wordText() {
        return word.text();
    }
}
