package io.github.cctrcodec.samples.cctr.output;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;

/** A frame as a JSON object without a line break, for storing it. */
public final class JsonText {
    private JsonText() {}

    /** The object that {@code decode} prints. */
    public static String of(DecodedFrame frame) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLines.to(text)) {
            JsonLines.writeObject(MessageTree.of(frame), json);
        }
        return text.toString();
    }
}
