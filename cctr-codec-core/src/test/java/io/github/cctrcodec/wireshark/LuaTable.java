package io.github.cctrcodec.wireshark;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes values as Lua: numbers and texts, lists, and maps in their own order. */
final class LuaTable {
    private static final int LINE = 150;

    private LuaTable() {}

    /** A local variable with a value, and a comment before it. */
    static String variable(String name, String comment, Object value) {
        return "-- " + comment + '\n' + "local " + name + " = " + literal(value, "") + "\n\n";
    }

    private static String literal(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            return table(
                    map.entrySet().stream()
                            .map(entry -> key(entry.getKey()) + " = " + literal(entry.getValue(), indent + "  "))
                            .toList(),
                    indent);
        }
        if (value instanceof List<?> list) {
            return table(
                    list.stream()
                            .map(element -> literal(element, indent + "  "))
                            .toList(),
                    indent);
        }
        return value instanceof Number || value instanceof Boolean ? String.valueOf(value) : quoted(value);
    }

    /** On one line when it is short and holds no table. */
    private static String table(List<String> elements, String indent) {
        String line = elements.stream().collect(Collectors.joining(", ", "{", "}"));
        boolean isFlat = elements.stream().noneMatch(element -> element.contains("\n"));
        if (isFlat && line.length() + indent.length() < LINE && (line.length() < 60 || line.indexOf('{', 1) < 0)) {
            return line;
        }
        StringJoiner lines = new StringJoiner(",\n", "{\n", "\n" + indent + '}');
        elements.forEach(element -> lines.add(indent + "  " + element));
        return lines.toString();
    }

    private static String key(Object key) {
        boolean isName = key instanceof String text && text.matches("[A-Za-z_][A-Za-z0-9_]*");
        return isName ? String.valueOf(key) : "[" + literal(key, "") + "]";
    }

    private static String quoted(Object text) {
        return '"' + String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
