package io.github.cctrcodec.sms;

import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Evidence;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A text from a unit. Letter case, white space, line breaks and full-width punctuation do not matter, because manuals
 * print these texts with small differences. Only a phone number and a speed may need the beginning of a line. A mark
 * inside other text, a part of a number and a number without its unit are not read.
 *
 * <pre>{@code
 * SmsText text = SmsText.parse("Overspeed Alarm\nCurrent Speed:110km/h,Setting:100km/h\nBattery:88%");
 * if (text instanceof SmsText.Alarm alarm) {
 *     alarm.kind();                                       // OVERSPEED
 *     alarm.readings().kilometresPerHour();               // 110
 *     alarm.readings().batteryPercent();                  // 88
 * }
 * }</pre>
 *
 * <p>No text carries a date, a time or an id. Take these from the transport that delivered the SMS. Immutable and
 * thread-safe.
 */
public sealed interface SmsText {
    /**
     * Returns the text as it came.
     *
     * @return the whole text; may hold a password
     */
    String text();

    /**
     * Returns how texts of this form are known.
     *
     * @return the evidence; absent for {@link Unknown}
     */
    Optional<Evidence> evidence();

    /**
     * Reads a text of any length, in time linear in the length. Never throws.
     *
     * @param text the text of one SMS
     * @return what the text means; {@link Unknown} when its form is not known
     */
    static SmsText parse(CharSequence text) {
        return SmsTextParser.parse(text.toString());
    }

    /**
     * The location of a unit without GPS, from the mobile network: {@code No GPS signal, Just Cell ID Location:} and a
     * link to a map.
     *
     * @param text as it came
     * @param place the place of the link; absent when it cannot be read
     */
    record CellLocation(String text, Optional<Coordinates> place) implements SmsText {
        /**
         * Returns how texts of this form are known: the manual of a rebrand prints them.
         *
         * @return {@link Evidence#FAMILY}
         */
        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(Evidence.FAMILY);
        }
    }

    /**
     * The answer of a unit that has no location: {@code Can not get location, please try again later}.
     *
     * @param text as it came
     */
    record NoLocation(String text) implements SmsText {
        /**
         * Returns how texts of this form are known: the manual of a rebrand prints them.
         *
         * @return {@link Evidence#FAMILY}
         */
        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(Evidence.FAMILY);
        }
    }

    /**
     * An alarm.
     *
     * @param text as it came
     * @param kind which alarm
     * @param readings what else the text has
     */
    record Alarm(String text, SmsAlarm kind, Readings readings) implements SmsText {
        /**
         * Returns how this text is known. An overspeed alarm without the speed that was set is {@link Evidence#FAMILY}:
         * Carscop's manual prints the text with that speed, the manual of a rebrand prints it without.
         *
         * @return {@link Evidence#FAMILY} in that case, else the evidence of the kind
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
     * @param phones the numbers by slot, immutable; a slot without a number is not in the map
     */
    record PhoneList(String text, Map<PhoneSlot, PhoneNumber> phones) implements SmsText {
        /**
         * Copies the map.
         *
         * @param text see {@link #text()}
         * @param phones see {@link #phones()}
         */
        public PhoneList {
            EnumMap<PhoneSlot, PhoneNumber> copy = new EnumMap<>(PhoneSlot.class);
            copy.putAll(phones);
            phones = Collections.unmodifiableMap(copy);
        }

        /**
         * Returns how this text is known: Carscop's manual prints {@code Preset Phone}, the manual of a rebrand prints
         * {@code Authorized Phone}.
         *
         * @return {@link Evidence#DOCUMENTED} or {@link Evidence#FAMILY}; absent when the text begins otherwise
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
     * @param kind which answer
     * @param value the password (6 to 8 digits) or the radius in km (1 to 3 digits), as sent; absent when the answer
     *     has none
     */
    record Reply(String text, SmsReply kind, Optional<String> value) implements SmsText {
        /**
         * Returns how the text is known.
         *
         * @return the evidence of the kind
         */
        @Override
        public Optional<Evidence> evidence() {
            return Optional.of(kind.evidence());
        }

        /** Returns the kind, without the password that the text may hold. */
        @Override
        public String toString() {
            return "Reply[" + kind + ']';
        }
    }

    /**
     * A text whose form nobody documented.
     *
     * @param text as it came
     * @param readings what could be read nevertheless
     */
    record Unknown(String text, Readings readings) implements SmsText {
        /**
         * Returns an empty value, because nobody documented the form.
         *
         * @return always absent
         */
        @Override
        public Optional<Evidence> evidence() {
            return Optional.empty();
        }
    }

    /**
     * What a text may have besides its meaning. Each part may be absent.
     *
     * @param place the place of a link to a map; absent when there is none that can be read, or links disagree
     * @param batteryPercent 0 to 100
     * @param kilometresPerHour the current speed, 0 to 999; never the speed that was set
     * @param settingKilometresPerHour the speed that was set, 0 to 999
     */
    record Readings(
            Optional<Coordinates> place,
            OptionalInt batteryPercent,
            OptionalInt kilometresPerHour,
            OptionalInt settingKilometresPerHour) {}
}
