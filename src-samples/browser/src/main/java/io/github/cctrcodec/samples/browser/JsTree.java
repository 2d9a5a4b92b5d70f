package io.github.cctrcodec.samples.browser;

import java.util.List;
import java.util.Map;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSArray;
import org.teavm.jso.core.JSBoolean;
import org.teavm.jso.core.JSString;

/** Maps, lists, texts, numbers and Booleans as JavaScript values. */
final class JsTree {
    private JsTree() {}

    static JSObject of(Object value) {
        if (value instanceof Map<?, ?> tree) {
            JSObject object = emptyObject();
            tree.forEach((name, property) -> set(object, JSString.valueOf((String) name), of(property)));
            return object;
        } else if (value instanceof List<?> values) {
            JSArray<JSObject> array = new JSArray<>();
            values.forEach(one -> array.push(of(one)));
            return array;
        } else if (value instanceof Number) {
            return number(JSString.valueOf(value.toString()));
        } else if (value instanceof Boolean truth) {
            return JSBoolean.valueOf(truth);
        }
        return value == null ? nothing() : JSString.valueOf((String) value);
    }

    @JSBody(script = "return {};")
    private static native JSObject emptyObject();

    @JSBody(script = "return null;")
    private static native JSObject nothing();

    @JSBody(params = "digits", script = "return Number(digits);")
    private static native JSObject number(JSString digits);

    @JSBody(
            params = {"object", "name", "value"},
            script = "object[name] = value;")
    private static native void set(JSObject object, JSString name, JSObject value);
}
