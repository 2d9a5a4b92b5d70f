package io.github.cctrcodec.mutation;

import io.github.cctrcodec.message.Message;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything a message says, as names with values: {@code fix.coordinates.latitude} and so on. Absent values have no name.
 *
 * <p>Found by asking every public accessor of the model for its value, and those of the value, and so on, so that a new part
 * of the model joins by itself. The same thing said in two ways, such as a speed in knots and in kilometres, comes twice.
 */
public final class FieldValues {
    private static final String MODEL = Message.class.getPackageName();
    /** Not values: the methods of all objects, and whether another value is there. */
    private static final Set<String> NO_VALUES = Set.of("hashCode", "toString", "hasTime", "hasCoordinates");
    /** Constants that mean that the frame does not say. */
    private static final Set<String> UNSAID = Set.of("UNSTATED", "UNKNOWN", "UNRECOGNIZED");

    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();
    private static final int MAX_DEPTH = 8;

    private final Map<String, String> values = new TreeMap<>();

    private FieldValues() {}

    /** Returns the values of a message by name. */
    public static Map<String, String> of(Message message) {
        FieldValues all = new FieldValues();
        all.addParts("", message, 0);
        return all.values;
    }

    private void addParts(String prefix, Object whole, int depth) {
        for (Method accessor : ACCESSORS.computeIfAbsent(whole.getClass(), FieldValues::accessors)) {
            Object part = call(accessor, whole);
            if (!part.equals(whole)) {
                add(prefix + accessor.getName(), part, depth);
            }
        }
    }

    private void add(String name, Object value, int depth) {
        Object said = unwrapped(value);
        if (isAbsent(said)) {
            return;
        }
        if (said instanceof Collection<?> list) {
            int index = 0;
            for (Object element : list) {
                add(name + '[' + index++ + ']', element, depth);
            }
        } else if (isModel(said) && depth < MAX_DEPTH) {
            addParts(name + '.', said, depth + 1);
        } else {
            values.put(name, text(said));
        }
    }

    private static Object unwrapped(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? optional.get() : Optional.empty();
        }
        if (value instanceof OptionalInt number) {
            return number.isPresent() ? number.getAsInt() : Optional.empty();
        }
        if (value instanceof OptionalLong number) {
            return number.isPresent() ? number.getAsLong() : Optional.empty();
        }
        if (value instanceof OptionalDouble number) {
            return number.isPresent() ? number.getAsDouble() : Optional.empty();
        }
        return value;
    }

    /** Views write an absent number as the least one. */
    private static boolean isAbsent(Object value) {
        return value instanceof Optional<?>
                || value.equals(Integer.MIN_VALUE)
                || value.equals(Long.MIN_VALUE)
                || value instanceof Enum<?> constant && UNSAID.contains(constant.name());
    }

    /** Constants are values, although those of the model have accessors too: of an evidence or a source, for example. */
    private static boolean isModel(Object value) {
        return value.getClass().getPackageName().startsWith(MODEL) && !(value instanceof Enum<?>);
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
        if (value instanceof ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return HexFormat.of().formatHex(bytes);
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static List<Method> accessors(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackageName().startsWith(MODEL))
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() != void.class && !method.isBridge())
                .filter(method -> !NO_VALUES.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Object call(Method accessor, Object whole) {
        try {
            return accessor.invoke(whole);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(accessor.toString(), e);
        }
    }
}
