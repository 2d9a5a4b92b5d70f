package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusFlag;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Validity;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JsonGenerator;

/** The properties that several messages share. What a value does not say is not written. */
final class JsonParts {
    // toString() of these would leave out seconds that are 0.
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter COMMAND_TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final JsonGenerator json;

    JsonParts(JsonGenerator json) {
        this.json = json;
    }

    void stamp(Stamp stamp) {
        json.writeStringProperty("stamp", stamp.dateTime().map(STAMP::format).orElseGet(stamp::digits));
    }

    void time(Optional<Instant> time) {
        time.ifPresent(instant -> json.writeStringProperty("time", instant.toString()));
    }

    void fix(Fix fix) {
        time(fix.time());
        if (fix.validity() != Validity.UNSTATED) {
            json.writeBooleanProperty("valid", fix.validity().isValid());
        }
        if (fix.coordinates().isPresent()) {
            Coordinates place = fix.coordinates().get();
            json.writeNumberProperty("latitude", ExactDecimals.degrees(place.latitude()));
            json.writeNumberProperty("longitude", ExactDecimals.degrees(place.longitude()));
        }
        if (fix.speed().isPresent()) {
            json.writeNumberProperty(
                    "speedKnots", ExactDecimals.scaled(fix.speed().getAsInt(), 3, 1));
        }
        if (fix.course().isPresent()) {
            json.writeNumberProperty(
                    "courseDegrees", ExactDecimals.scaled(fix.course().getAsInt(), 2, 1));
        }
    }

    void state(CarscopState state) {
        json.writeStringProperty("state", state.text());
        json.writeNumberProperty("odometerMetres", state.odometerMetres());
    }

    void odometerAndTemperature(Telemetry telemetry) {
        if (telemetry.odometer().isPresent()) {
            json.writeNumberProperty(
                    "odometerMetres", ExactDecimals.scaled(telemetry.odometer().getAsLong(), 5, 0));
        }
        if (telemetry.temperature().isPresent()) {
            long tenths = telemetry.temperature().getAsInt() * 5L;
            json.writeNumberProperty("temperatureCelsius", ExactDecimals.scaled(tenths, 1, 1));
        }
    }

    void status(StatusWord status) {
        json.writeStringProperty("status", status.toString());
        texts("flags", status.flags().stream().map(StatusFlag::name).toList());
    }

    void reception(Telemetry telemetry) {
        number("gsm", telemetry.gsm());
        number("satellites", telemetry.satellites());
        telemetry.cell().ifPresent(cell -> cells(telemetry.mcc(), telemetry.mnc(), List.of(cell)));
    }

    void cells(OptionalInt mcc, OptionalInt mnc, List<Cell> cells) {
        json.writeArrayPropertyStart("cells");
        for (Cell cell : cells) {
            json.writeStartObject();
            number("mcc", mcc);
            number("mnc", mnc);
            json.writeNumberProperty("lac", cell.lac());
            json.writeNumberProperty("cid", cell.cid());
            number("dbm", cell.dbm());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void commandTime(CommandTime time) {
        json.writeStringProperty(
                "commandTime", time.time().map(COMMAND_TIME::format).orElseGet(time::digits));
    }

    void number(String name, OptionalInt number) {
        if (number.isPresent()) {
            json.writeNumberProperty(name, number.getAsInt());
        }
    }

    void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
