package io.github.cctrcodec.samples.browser;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Int8Array;

/** The functions of the script: see {@link Codec}. Bytes are an {@code Int8Array}; results are plain objects. */
public final class Exports {
    private Exports() {}

    /** Takes a message or a skipped run. */
    @JSFunctor
    public interface EventConsumer extends JSObject {
        void accept(JSObject event);
    }

    @JSExport
    public static JSObject detect(Int8Array bytes) {
        return JsTree.of(Codec.detect(bytes.copyToJavaArray()));
    }

    @JSExport
    public static JSObject decode(Int8Array bytes) {
        return JsTree.of(Codec.decode(bytes.copyToJavaArray()));
    }

    @JSExport
    public static JSObject explain(Int8Array bytes) {
        return JsTree.of(Codec.explain(bytes.copyToJavaArray()));
    }

    @JSExport
    public static JSObject sms(String text) {
        return JsTree.of(Codec.sms(text));
    }

    /** Returns the summary, or an object whose property {@code error} says why the input cannot be read. */
    @JSExport
    public static JSObject read(Int8Array input, String format, EventConsumer consumer) {
        return orError(() -> Codec.read(input.copyToJavaArray(), format, event -> consumer.accept(JsTree.of(event))));
    }

    /** Returns as {@link #read} does; the key is a number in decimal digits. */
    @JSExport
    public static JSObject redact(Int8Array input, String format, String key, EventConsumer consumer) {
        return orError(() -> Codec.redact(
                input.copyToJavaArray(), format, Long.parseLong(key), event -> consumer.accept(JsTree.of(event))));
    }

    private interface Reading {
        Map<String, Object> run() throws IOException;
    }

    private static JSObject orError(Reading reading) {
        try {
            return JsTree.of(reading.run());
        } catch (IOException refused) {
            return JsTree.of(Map.of("error", Objects.requireNonNullElse(refused.getMessage(), "cannot be read")));
        }
    }
}
