package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.message.Battery;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The properties that several messages share. What a value does not say is left out. */
final class TreeParts {
    // toString() of these would leave out seconds that are 0.
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter COMMAND_TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Map<String, Object> tree;

    /** @param tree to which the properties are added */
    TreeParts(Map<String, Object> tree) {
        this.tree = tree;
    }

    void stamp(Stamp stamp) {
        tree.put("stamp", stamp.dateTime().map(STAMP::format).orElseGet(stamp::digits));
    }

    void time(Optional<Instant> time) {
        time.ifPresent(instant -> tree.put("time", instant.toString()));
    }

    void fix(Fix fix) {
        time(fix.time());
        if (fix.validity() != Validity.UNSTATED) {
            tree.put("valid", fix.validity().isValid());
        }
        if (fix.coordinates().isPresent()) {
            Coordinates place = fix.coordinates().get();
            tree.put("latitude", ExactDecimals.degrees(place.latitudeMinutesE5()));
            tree.put("longitude", ExactDecimals.degrees(place.longitudeMinutesE5()));
        }
        fix.milliknots().ifPresent(units -> decimal("speedKnots", units, 3, 1));
        fix.courseCentidegrees().ifPresent(units -> decimal("courseDegrees", units, 2, 1));
    }

    void state(CarscopState state) {
        state.text().ifPresent(text -> tree.put("state", text));
        number("odometerMetres", state.odometerMetres());
    }

    void status(StatusWord status) {
        tree.put("status", status.toString());
        texts("flags", status.flags().stream().map(StatusFlag::name).toList());
    }

    void telemetry(Telemetry telemetry) {
        telemetry.battery().ifPresent(this::battery);
        telemetry.decivolts().ifPresent(tenths -> decimal("voltage", tenths, 1, 1));
        number("gsm", telemetry.gsm());
        number("satellites", telemetry.satellites());
        telemetry.odometerMicrometres().ifPresent(units -> decimal("odometerMetres", units, 6, 0));
        telemetry.odometerRaw().ifPresent(units -> tree.put("odometerRaw", units));
        telemetry.halfDegreesCelsius().ifPresent(halves -> decimal("temperatureCelsius", halves * 5L, 1, 1));
        telemetry.fuelThousandths().ifPresent(units -> decimal("fuel", units, 3, 1));
        number("altitudeMetres", telemetry.altitudeMetres());
        if (telemetry.cell().isPresent()) {
            cells(telemetry.mcc(), telemetry.mnc(), List.of(telemetry.cell().get()));
        } else {
            number("mcc", telemetry.mcc());
            number("mnc", telemetry.mnc());
        }
        telemetry.iccid().ifPresent(iccid -> tree.put("iccid", iccid));
        number("recordNumber", telemetry.recordNumber());
    }

    void battery(Battery battery) {
        number("batteryPercent", battery.percent());
        number("batteryCode", battery.code());
    }

    private void decimal(String name, long units, int decimals, int least) {
        tree.put(name, ExactDecimals.scaled(units, decimals, least));
    }

    void cells(OptionalInt mcc, OptionalInt mnc, List<Cell> cells) {
        tree.put("cells", cells.stream().map(cell -> cell(mcc, mnc, cell)).toList());
    }

    private static Map<String, Object> cell(OptionalInt mcc, OptionalInt mnc, Cell cell) {
        Map<String, Object> tree = new LinkedHashMap<>();
        TreeParts parts = new TreeParts(tree);
        parts.number("mcc", mcc);
        parts.number("mnc", mnc);
        tree.put("lac", cell.lac());
        tree.put("cid", cell.cid());
        parts.number("dbm", cell.dbm());
        return tree;
    }

    void commandTime(CommandTime time) {
        tree.put("commandTime", time.time().map(COMMAND_TIME::format).orElseGet(time::digits));
    }

    void number(String name, OptionalInt number) {
        if (number.isPresent()) {
            tree.put(name, number.getAsInt());
        }
    }

    void texts(String name, List<String> texts) {
        tree.put(name, texts);
    }
}
