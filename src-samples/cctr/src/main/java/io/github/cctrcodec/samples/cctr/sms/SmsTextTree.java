package io.github.cctrcodec.samples.cctr.sms;

import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.samples.cctr.output.ExactDecimals;
import io.github.cctrcodec.sms.PhoneNumber;
import io.github.cctrcodec.sms.PhoneSlot;
import io.github.cctrcodec.sms.SmsOutcome;
import io.github.cctrcodec.sms.SmsReply;
import io.github.cctrcodec.sms.SmsText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What a text says as maps, texts and numbers: what the JSON output writes. Only what the text says is there. */
public final class SmsTextTree {
    private final Map<String, Object> tree = new LinkedHashMap<>();
    private final boolean showPasswords;

    private SmsTextTree(boolean showPasswords) {
        this.showPasswords = showPasswords;
    }

    /**
     * Returns the properties of a text.
     *
     * @param outcome what became of the command that was sent, when that is known
     * @param showPasswords whether passwords in the text are shown
     */
    public static Map<String, Object> of(SmsText text, Optional<SmsOutcome> outcome, boolean showPasswords) {
        SmsTextTree said = new SmsTextTree(showPasswords);
        said.add(text);
        outcome.ifPresent(became -> said.tree.put("outcome", became.name().toLowerCase(Locale.ROOT)));
        return said.tree;
    }

    private void add(SmsText text) {
        if (text instanceof SmsText.Reply reply) {
            reply(reply);
        } else if (text instanceof SmsText.Alarm alarm) {
            type("alarm");
            kind(alarm.kind());
            evidence(alarm);
            readings(alarm.readings());
        } else if (text instanceof SmsText.CellLocation location) {
            type("location");
            evidence(location);
            location.place().ifPresent(this::place);
        } else if (text instanceof SmsText.NoLocation noLocation) {
            type("no-location");
            evidence(noLocation);
        } else if (text instanceof SmsText.PhoneList list) {
            type("phones");
            evidence(list);
            phones(list.phones());
        } else if (text instanceof SmsText.Unknown unknown) {
            type("unknown");
            readings(unknown.readings());
        }
        tree.put("text", showPasswords ? text.text() : Passwords.mask(text.text()));
    }

    private void type(String type) {
        tree.put("type", type);
    }

    private void kind(Enum<?> kind) {
        tree.put("kind", kind.name());
    }

    private void evidence(SmsText text) {
        text.evidence().ifPresent(evidence -> tree.put("evidence", evidence.name()));
    }

    private void reply(SmsText.Reply reply) {
        type("reply");
        kind(reply.kind());
        evidence(reply);
        boolean isPassword = reply.kind() == SmsReply.PASSWORD || reply.kind() == SmsReply.NEW_PASSWORD;
        reply.value().filter(value -> showPasswords || !isPassword).ifPresent(value -> tree.put("value", value));
    }

    private void readings(SmsText.Readings readings) {
        readings.place().ifPresent(this::place);
        number("batteryPercent", readings.batteryPercent());
        number("speedKmh", readings.kilometresPerHour());
        number("settingKmh", readings.settingKilometresPerHour());
    }

    private void place(Coordinates place) {
        tree.put("latitude", ExactDecimals.degrees(place.latitudeMinutesE5()));
        tree.put("longitude", ExactDecimals.degrees(place.longitudeMinutesE5()));
    }

    private void phones(Map<PhoneSlot, PhoneNumber> phones) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        phones.forEach((slot, phone) -> numbers.put(slot.name(), phone.number()));
        tree.put("phones", numbers);
    }

    private void number(String name, OptionalInt number) {
        if (number.isPresent()) {
            tree.put(name, number.getAsInt());
        }
    }
}
