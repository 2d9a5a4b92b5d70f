package io.github.cctrcodec.samples.cctr.output;

import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** JSON objects one a line, in ASCII, so that the locale of the terminal does not matter. */
public final class JsonLines {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .rootValueSeparator("")
            .build();

    private JsonLines() {}

    /** A generator for objects; use {@link #write}, or end each with {@link #endLine}. */
    public static JsonGenerator to(Writer out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Writes maps, lists, texts, numbers and Booleans as an object and its line. */
    public static void write(Map<String, Object> tree, JsonGenerator json) {
        writeObject(tree, json);
        json.writeRaw('\n');
    }

    /** Writes an object without a line break. */
    static void writeObject(Map<?, ?> tree, JsonGenerator json) {
        json.writeStartObject();
        tree.forEach((name, value) -> {
            json.writeName((String) name);
            writeValue(value, json);
        });
        json.writeEndObject();
    }

    private static void writeValue(Object value, JsonGenerator json) {
        if (value instanceof Map<?, ?> tree) {
            writeObject(tree, json);
        } else if (value instanceof List<?> values) {
            json.writeStartArray();
            values.forEach(one -> writeValue(one, json));
            json.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Number number) {
            json.writeNumber(number.longValue());
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            // Writes null for no text.
            json.writeString((String) value);
        }
    }

    /** Ends the object and its line. */
    public static void endLine(JsonGenerator json) {
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
