package io.github.cctrcodec.samples.cctr.sms;

import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.samples.cctr.output.ExactDecimals;
import io.github.cctrcodec.samples.cctr.output.JsonLines;
import io.github.cctrcodec.sms.PhoneNumber;
import io.github.cctrcodec.sms.PhoneSlot;
import io.github.cctrcodec.sms.SmsOutcome;
import io.github.cctrcodec.sms.SmsReply;
import io.github.cctrcodec.sms.SmsText;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/** One JSON object a line for each text; only what the text says is there. */
final class JsonSmsText {
    private final JsonGenerator json;
    private final boolean showPasswords;

    JsonSmsText(JsonGenerator json, boolean showPasswords) {
        this.json = json;
        this.showPasswords = showPasswords;
    }

    void write(SmsText text, Optional<SmsOutcome> outcome) {
        json.writeStartObject();
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
        json.writeStringProperty("text", showPasswords ? text.text() : Passwords.mask(text.text()));
        outcome.ifPresent(
                became -> json.writeStringProperty("outcome", became.name().toLowerCase(Locale.ROOT)));
        JsonLines.endLine(json);
    }

    private void type(String type) {
        json.writeStringProperty("type", type);
    }

    private void kind(Enum<?> kind) {
        json.writeStringProperty("kind", kind.name());
    }

    private void evidence(SmsText text) {
        text.evidence().ifPresent(evidence -> json.writeStringProperty("evidence", evidence.name()));
    }

    private void reply(SmsText.Reply reply) {
        type("reply");
        kind(reply.kind());
        evidence(reply);
        boolean isPassword = reply.kind() == SmsReply.PASSWORD || reply.kind() == SmsReply.NEW_PASSWORD;
        reply.value()
                .filter(value -> showPasswords || !isPassword)
                .ifPresent(value -> json.writeStringProperty("value", value));
    }

    private void readings(SmsText.Readings readings) {
        readings.place().ifPresent(this::place);
        number("batteryPercent", readings.batteryPercent());
        number("speedKmh", readings.kilometresPerHour());
        number("settingKmh", readings.settingKilometresPerHour());
    }

    private void place(Coordinates place) {
        json.writeNumberProperty("latitude", ExactDecimals.degrees(place.latitudeMinutesE5()));
        json.writeNumberProperty("longitude", ExactDecimals.degrees(place.longitudeMinutesE5()));
    }

    private void phones(Map<PhoneSlot, PhoneNumber> phones) {
        json.writeObjectPropertyStart("phones");
        phones.forEach((slot, phone) -> json.writeStringProperty(slot.name(), phone.number()));
        json.writeEndObject();
    }

    private void number(String name, OptionalInt number) {
        if (number.isPresent()) {
            json.writeNumberProperty(name, number.getAsInt());
        }
    }
}
