package io.github.cctrcodec.message;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The vehicle status of H02: 32 bits, active low, so that a 0 says that the condition is present. The methods speak of
 * conditions; {@link #raw()} is the word as written.
 *
 * @param raw the word as written, for example {@code 0xFFFFFBFF}
 */
public record StatusWord(int raw) {
    /** Whether the condition of a bit is present, that is, whether the bit is 0. */
    public boolean isSet(StatusFlag flag) {
        return isSet(flag.bit());
    }

    /**
     * Whether the condition of any bit is present, also of one whose meaning is disputed or unknown.
     *
     * @param bit 0 to 31, 0 the lowest
     * @throws IllegalArgumentException when there is no such bit
     */
    public boolean isSet(int bit) {
        Ranges.check("bit", bit, 0, 31);
        return (raw >>> bit & 1) == 0;
    }

    /** The conditions that are present and whose meaning is agreed. Each bit counts for itself. */
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

    /** The word as eight upper-case hexadecimal digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%08X", raw);
    }
}
