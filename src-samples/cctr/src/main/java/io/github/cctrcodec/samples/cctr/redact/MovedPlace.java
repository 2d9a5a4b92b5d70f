package io.github.cctrcodec.samples.cctr.redact;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.FieldKind;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The place of a frame after its longitude was moved, as coordinates and as the fields that say it. Where a unit says that
 * it has no position, nothing changes. Where the coordinates cannot be read, the digits of the longitude are hidden.
 */
final class MovedPlace {
    private static final int LATITUDE_DEGREES = 2;
    private static final int LONGITUDE_DEGREES = 3;

    /** Nine digits, of which the last one is in the field of the signs. */
    private static final String RECORD_FORM = "000000000";

    private static final int EAST_IN_RECORD = 8;

    private final Longitudes longitudes;
    private final Optional<Coordinates> coordinates;
    private final Map<FieldKind, String> fields = new EnumMap<>(FieldKind.class);

    MovedPlace(Explanation explanation, Optional<Coordinates> place, Longitudes longitudes) {
        this.longitudes = longitudes;
        for (Explanation.Field field : explanation.fields()) {
            switch (field.kind()) {
                case LATITUDE, NORTH_SOUTH, EAST_WEST, SIGNS -> fields.put(field.kind(), field.text());
                case LONGITUDE -> fields.put(field.kind(), place.isPresent() ? field.text() : hidden(field));
                default -> {}
            }
        }
        coordinates = place.map(this::moved);
    }

    /** Returns the coordinates after the move. */
    Optional<Coordinates> coordinates() {
        return coordinates;
    }

    /** Returns what is in a field after the move. */
    String text(Explanation.Field field) {
        return fields.getOrDefault(field.kind(), field.text());
    }

    /** What is in a field; empty when the frame does not have it. */
    private String text(FieldKind kind) {
        return fields.getOrDefault(kind, "");
    }

    /**
     * A longitude that was not read, so that the frame has the same diagnostics. Nines stay, with which units say that they
     * have no position.
     */
    private static String hidden(Explanation.Field field) {
        if (field.text().matches("[9.]*")) {
            return field.text();
        }
        boolean isBad =
                field.diagnostics().stream().anyMatch(diagnostic -> diagnostic.code() == Diagnostic.Code.BAD_LONGITUDE);
        return field.text().replaceAll("[0-9]", isBad ? "8" : "0");
    }

    private Coordinates moved(Coordinates place) {
        if (place.latitudeMinutesE5() == 0 && place.longitudeMinutesE5() == 0) {
            return place;
        }
        boolean isRecord = !text(FieldKind.SIGNS).isEmpty();
        String form = isRecord ? RECORD_FORM : text(FieldKind.LONGITUDE);
        int longitude = longitudes.moved(place.longitudeMinutesE5(), Longitudes.decimals(form));
        if (isRecord) {
            writeRecord(longitude);
        } else {
            writeText(longitude, form, place.latitudeMinutesE5());
        }
        return new Coordinates(place.latitudeMinutesE5(), longitude);
    }

    private void writeRecord(int longitude) {
        String digits = Longitudes.written(longitude, RECORD_FORM);
        int last = digits.length() - 1;
        int signs = HexFormat.fromHexDigit(text(FieldKind.SIGNS).charAt(1)) & ~EAST_IN_RECORD;
        fields.put(FieldKind.LONGITUDE, digits.substring(0, last));
        fields.put(
                FieldKind.SIGNS,
                digits.substring(last) + Integer.toHexString(longitude < 0 ? signs : signs | EAST_IN_RECORD));
    }

    private void writeText(int longitude, String form, int latitude) {
        boolean minus = form.startsWith("-");
        if (minus && longitude < 0) {
            fields.put(FieldKind.LONGITUDE, Longitudes.written(longitude, form));
            return;
        }
        String usual = minus ? Longitudes.usualForm(form, LONGITUDE_DEGREES) : form;
        fields.put(FieldKind.LONGITUDE, Longitudes.written(longitude, usual));
        fields.put(FieldKind.EAST_WEST, longitude < 0 ? "W" : "E");
        if (form.lastIndexOf('-') > 0) {
            writeLatitude(latitude);
        }
    }

    /** A longitude in the east cannot be {@code -DD-MM.MMMM}. Then both coordinates are written in the usual form. */
    private void writeLatitude(int latitude) {
        String form = text(FieldKind.LATITUDE);
        String decimals = form.indexOf('.') < 0 ? ".0000" : form;
        fields.put(FieldKind.LATITUDE, Longitudes.written(latitude, Longitudes.usualForm(decimals, LATITUDE_DEGREES)));
        if (latitude < 0) {
            fields.put(FieldKind.NORTH_SOUTH, "S");
        }
    }
}
