package io.github.cctrcodec.internal.h02;

import io.github.cctrcodec.internal.digits.AsciiWriter;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.Telemetry;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Writes the fields that other brands send after the status; what {@link H02Tail} reads. */
final class H02TailWriter {
    private H02TailWriter() {}

    /**
     * Writes a tail.
     *
     * @param raw the fields without known meaning, of which only some forms have a place
     */
    static void write(Telemetry telemetry, List<String> raw, ByteBuffer target) {
        switch (telemetry.form()) {
            case CELL -> {
                cell(telemetry, target);
                if (telemetry.battery().isPresent()) {
                    battery(telemetry, target);
                }
                if (telemetry.satellites().isPresent()) {
                    H02Encoder.count(telemetry.satellites(), target);
                    H02Encoder.count(telemetry.gsm(), target);
                }
                if (telemetry.decivolts().isPresent()) {
                    H02Encoder.count(telemetry.decivolts(), target);
                }
                iccid(telemetry, target);
            }
            case CELL_V8 -> {
                cell(telemetry, target);
                H02Encoder.fields(raw, target);
                H02Encoder.count(telemetry.satellites(), target);
                H02Encoder.count(telemetry.gsm(), target);
                H02Encoder.count(telemetry.decivolts(), target);
                if (telemetry.battery().isPresent()) {
                    H02Encoder.count(telemetry.battery().get().percent(), target);
                }
            }
            case ODOMETER -> {
                odometer(telemetry, target);
                iccid(telemetry, target);
            }
            case ICCID -> iccid(telemetry, target);
            case BATTERY -> H02Encoder.fields(raw, target);
            default -> throw new AssertionError(telemetry.form());
        }
    }

    /** Writes the code of a battery. */
    static void battery(Telemetry telemetry, ByteBuffer target) {
        if (telemetry.battery().isPresent()) {
            H02Encoder.count(telemetry.battery().get().code(), target);
        }
    }

    private static void cell(Telemetry telemetry, ByteBuffer target) {
        H02Encoder.count(telemetry.mcc(), target);
        H02Encoder.count(telemetry.mnc(), target);
        Optional<Cell> cell = telemetry.cell();
        H02Encoder.count(cell.isPresent() ? cell.get().lac() : 0, target);
        H02Encoder.count(cell.isPresent() ? cell.get().cid() : 0, target);
    }

    private static void odometer(Telemetry telemetry, ByteBuffer target) {
        H02Encoder.comma(target);
        AsciiWriter.number(target, telemetry.odometerRaw().orElse(0), 6);
        H02Encoder.count(telemetry.halfDegreesCelsius().orElse(0) / 2, target);
        H02Encoder.comma(target);
        AsciiWriter.decimal(target, telemetry.fuelThousandths().orElse(0), 3, 1, 1);
        H02Encoder.count(telemetry.altitudeMetres().orElse(0), target);
        Optional<Cell> cell = telemetry.cell();
        hex(cell.isPresent() ? cell.get().lac() : 0, target);
        hex(cell.isPresent() ? cell.get().cid() : 0, target);
    }

    private static void hex(int number, ByteBuffer target) {
        H02Encoder.comma(target);
        AsciiWriter.shortHex(target, number);
    }

    static void iccid(Telemetry telemetry, ByteBuffer target) {
        if (telemetry.iccid().isPresent()) {
            AsciiWriter.field(target, telemetry.iccid().get());
        }
    }
}
