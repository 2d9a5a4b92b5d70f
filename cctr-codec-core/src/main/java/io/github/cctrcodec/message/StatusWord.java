package io.github.cctrcodec.message;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The vehicle status of H02: 32 bits, active low, so that a 0 means that the condition is present. The methods return
 * conditions; {@link #raw()} is the word as the frame has it. Immutable and thread-safe.
 *
 * <pre>{@code
 * message.status().ifPresent(status -> {
 *     show(status.flags());
 *     show(status.isSet(StatusFlag.ACC_OFF) ? "ignition off" : "ignition on");
 * });
 * }</pre>
 *
 * @param raw the word as the frame has it, for example {@code 0xFFFFFBFF}
 */
public record StatusWord(int raw) {
    /**
     * Returns whether a condition is present.
     *
     * @param flag the condition
     * @return whether its bit is 0
     */
    public boolean isSet(StatusFlag flag) {
        return isSet(flag.bit());
    }

    /**
     * Returns whether the condition of a bit is present, whose meaning may be disputed or unknown.
     *
     * @param bit 0 to 31, 0 the lowest
     * @return whether the bit is 0
     * @throws IllegalArgumentException when there is no such bit
     */
    public boolean isSet(int bit) {
        Ranges.check("bit", bit, 0, 31);
        return (raw >>> bit & 1) == 0;
    }

    /**
     * Returns the conditions that are present, of those on whose meaning the sources agree. Each bit is read
     * independently.
     *
     * @return an immutable set in the order of {@link StatusFlag}
     */
    public Set<StatusFlag> flags() {
        EnumSet<StatusFlag> flags = EnumSet.noneOf(StatusFlag.class);
        for (StatusFlag flag : StatusFlag.values()) {
            if (isSet(flag)) {
                flags.add(flag);
            }
        }
        return Collections.unmodifiableSet(flags);
    }

    /**
     * Returns the alarms whose bits are present, each with the evidence of its meaning.
     *
     * @param dialects meanings that the caller chooses for disputed bits; none by default
     * @return an immutable map in the order of {@link AlarmKind}; empty when there is no alarm
     */
    public Map<AlarmKind, Evidence> alarms(StatusDialect... dialects) {
        Map<AlarmKind, Evidence> alarms = new EnumMap<>(AlarmKind.class);
        for (StatusFlag flag : StatusFlag.values()) {
            if (flag.alarm().isPresent() && isSet(flag)) {
                alarms.put(flag.alarm().get(), flag.evidence());
            }
        }
        for (StatusDialect dialect : dialects) {
            if (isSet(dialect.bit())) {
                alarms.putIfAbsent(dialect.alarm(), dialect.evidence());
            }
        }
        return Collections.unmodifiableMap(alarms);
    }

    /** Returns the word as eight upper-case hexadecimal digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%08X", raw);
    }
}
