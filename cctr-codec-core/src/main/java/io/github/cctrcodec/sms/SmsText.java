package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Evidence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A text from a unit. Manuals print these texts with small differences; letter case, white space, line breaks and
 * full-width punctuation do not matter, except that a phone number and a speed may need the beginning of a line. A mark
 * inside other text, a part of a number and a number without its unit are not read. No text carries a date, a time or an
 * id: these belong to the SMS transport.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface SmsText {
    /** The text as it came. */
    String text();

    /** How texts of this form are known; empty for {@link Unknown}. */
    Optional<Evidence> evidence();

    /** Reads a text of any length, in time linear in it. Never throws; what is not known is {@link Unknown}. */
    static SmsText parse(CharSequence text) {
        return SmsTextParser.parse(text.toString());
    }

    /**
     * Where the unit is, by the mobile network: {@code No GPS signal, Just Cell ID Location:} and a link to a map.
     *
     * @param text as it came
     * @param place of the link; absent when it cannot be read
     */
    record CellLocation(String text, Optional<Coordinates> place) implements SmsText {
        /** {@link Evidence#FAMILY}: the manual of a rebrand prints it. */
        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(Evidence.FAMILY);
        }
    }

    /**
     * {@code Can not get location, please try again later}.
     *
     * @param text as it came
     */
    record NoLocation(String text) implements SmsText {
        /** {@link Evidence#FAMILY}: the manual of a rebrand prints it. */
        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(Evidence.FAMILY);
        }
    }

    /**
     * An alarm.
     *
     * @param text as it came
     * @param kind which
     * @param readings what stands beside it
     */
    record Alarm(String text, SmsAlarm kind, Readings readings) implements SmsText {
        /**
         * As the kind's, but {@link Evidence#FAMILY} for an overspeed alarm that does not tell the speed that was set:
         * Carscop's manual prints it with that, the manual of a rebrand without.
         */
        @Override
        public Optional<Evidence> evidence() {
            boolean isOfRebrand = kind == SmsAlarm.OVERSPEED
                    && readings.settingKilometresPerHour().isEmpty();
            return Optional.of(isOfRebrand ? Evidence.FAMILY : kind.evidence());
        }
    }

    /**
     * The preset phones: {@code Preset Phone} or {@code Authorized Phone}, with a number for each slot.
     *
     * @param text as it came
     * @param phones by slot; slots without a number are not there
     */
    record PhoneList(String text, Map<PhoneSlot, PhoneNumber> phones) implements SmsText {
        /** Keeps a copy. */
        public PhoneList {
            EnumMap<PhoneSlot, PhoneNumber> copy = new EnumMap<>(PhoneSlot.class);
            copy.putAll(phones);
            phones = Collections.unmodifiableMap(copy);
        }

        /**
         * {@link Evidence#DOCUMENTED} for {@code Preset Phone}, which Carscop's manual prints; {@link Evidence#FAMILY}
         * for {@code Authorized Phone}, which the manual of a rebrand prints; empty for a text that begins otherwise.
         */
        @Override
        public Optional<Evidence> evidence() {
            return SmsTextParser.evidenceOfPhoneList(text);
        }
    }

    /**
     * The answer to a command.
     *
     * @param text as it came; may hold a password
     * @param kind which
     * @param value the password, or the radius in km as three digits, where the answer has one
     */
    record Reply(String text, SmsReply kind, Optional<String> value) implements SmsText {
        /** That of the kind. */
        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(kind.evidence());
        }

        /** Without the password that the text may hold. */
        @Override
        public String toString() {
            return "Reply[" + kind + ']';
        }
    }

    /**
     * A text that nobody documented.
     *
     * @param text as it came
     * @param readings what could be read nevertheless
     */
    record Unknown(String text, Readings readings) implements SmsText {
        /** Empty. */
        @Override
        public Optional<Evidence> evidence() {
            return Optional.empty();
        }
    }

    /**
     * What a text may hold beside its meaning.
     *
     * @param place of a link to a map; absent when links disagree
     * @param batteryPercent 0 to 100
     * @param kilometresPerHour the current speed, 0 to 999; never the one that was set
     * @param settingKilometresPerHour the speed that was set, 0 to 999
     */
    record Readings(
            Optional<Coordinates> place,
            OptionalInt batteryPercent,
            OptionalInt kilometresPerHour,
            OptionalInt settingKilometresPerHour) {}
}
