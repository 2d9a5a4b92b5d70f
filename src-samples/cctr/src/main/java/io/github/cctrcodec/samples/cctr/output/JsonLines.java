package io.github.cctrcodec.samples.cctr.output;

import java.io.Writer;
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

    /** A generator for objects; end each with {@link #endLine}. */
    public static JsonGenerator to(Writer out) {
        return FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Ends the object and its line. */
    public static void endLine(JsonGenerator json) {
        json.writeEndObject();
        json.writeRaw('\n');
    }
}
