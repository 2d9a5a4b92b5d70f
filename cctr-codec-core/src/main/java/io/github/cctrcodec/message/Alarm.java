package io.github.cctrcodec.message;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Carscop alone: word {@code UA01}. An H02 unit reports alarms in the status word of a {@link Position}.
 *
 * @param head the stamp
 * @param code one character; {@link #knownCode()} tells what is known of it
 * @param text free text as sent, possibly empty, at most 768 characters, for example {@code Hi-jack}
 * @param fix position at the time of the alarm
 * @param state state and odometer; older firmware leaves them out
 */
public record Alarm(Head.Carscop head, char code, String text, Fix fix, Optional<CarscopState> state)
        implements Message {

    /** @throws IllegalArgumentException when code or text would end the frame or begin another one, or the fix does not fit */
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
     * @return empty when not even an analogy explains the code
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
