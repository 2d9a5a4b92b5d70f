package io.github.cctrcodec.message;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An alarm of a Carscop unit, word {@code UA01}. An H02 unit reports alarms in the status word of a {@link Position}
 * instead; {@link Message#alarms} covers both. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (message instanceof Alarm alarm) {
 *     alert(alarm.code(), alarm.text(), alarm.fix().coordinates());
 * }
 * }</pre>
 *
 * @param head the stamp
 * @param code one character, as a rule a digit; {@link #knownCode()} is its meaning
 * @param text free text as sent, for example {@code Hi-jack}; possibly empty, with the code at most 768 characters
 * @param fix the position at the time of the alarm
 * @param state state and odometer; absent in older firmware
 */
public record Alarm(Head.Carscop head, char code, String text, Fix fix, Optional<CarscopState> state)
        implements Message {

    /**
     * Checks that a frame can carry the parts.
     *
     * @param head see {@link #head()}
     * @param code see {@link #code()}
     * @param text see {@link #text()}
     * @param fix see {@link #fix()}
     * @param state see {@link #state()}
     * @throws IllegalArgumentException when code or text would end the frame, begin another one or be too long, or when
     *     a Carscop frame cannot carry the fix
     */
    public Alarm {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(fix, "fix");
        Objects.requireNonNull(state, "state");
        String first = String.valueOf(code);
        FrameText.characters("code", first, FrameText.CARSCOP_END);
        FrameText.characters("text", text, FrameText.CARSCOP_END);
        FrameText.carscop("text", first + text, FrameText.MAX_LENGTH);
        Ranges.carscop(fix);
    }

    /**
     * Returns the meaning of the code, with its evidence.
     *
     * @return absent when not even an analogy explains the code
     */
    public Optional<AlarmCode> knownCode() {
        return AlarmCode.of(code);
    }

    @Override
    public Map<AlarmKind, Evidence> alarms(StatusDialect... dialects) {
        return knownCode().isPresent()
                ? Map.of(knownCode().get().kind(), knownCode().get().evidence())
                : Map.of(AlarmKind.UNKNOWN, Word.UA01.evidence());
    }

    @Override
    public MessageType type() {
        return MessageType.ALARM;
    }

    @Override
    public String wordText() {
        return Word.UA01.text();
    }
}
