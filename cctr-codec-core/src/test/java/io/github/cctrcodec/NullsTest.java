package io.github.cctrcodec;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.message.Acknowledgement;
import io.github.cctrcodec.message.Alarm;
import io.github.cctrcodec.message.AlarmCode;
import io.github.cctrcodec.message.Battery;
import io.github.cctrcodec.message.CarscopState;
import io.github.cctrcodec.message.Cell;
import io.github.cctrcodec.message.CellReport;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CommandReply;
import io.github.cctrcodec.message.CommandTime;
import io.github.cctrcodec.message.Coordinates;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Delivery;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Fix;
import io.github.cctrcodec.message.Handshake;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Heartbeat;
import io.github.cctrcodec.message.Login;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.Stamp;
import io.github.cctrcodec.message.StatusWord;
import io.github.cctrcodec.message.TailForm;
import io.github.cctrcodec.message.Telemetry;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.message.Word;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that builds a value takes null, and the exception names the parameter. */
class NullsTest {
    private static final List<Class<?>> TYPES = List.of(
            Acknowledgement.class,
            Alarm.class,
            AlarmCode.class,
            Battery.class,
            CarscopState.class,
            Cell.class,
            CellReport.class,
            CellReport.Builder.class,
            Command.class,
            CommandReply.class,
            CommandReply.Report.class,
            CommandTime.class,
            Coordinates.class,
            Diagnostic.class,
            Fix.class,
            Fix.Builder.class,
            Handshake.class,
            Head.Carscop.class,
            Head.H02.class,
            Head.H02Binary.class,
            Heartbeat.class,
            Heartbeat.Builder.class,
            Login.class,
            Position.class,
            Position.Carscop.class,
            Position.H02.class,
            Position.Binary.class,
            Stamp.class,
            StatusWord.class,
            Telemetry.class,
            Telemetry.Builder.class,
            Unrecognized.class,
            Word.class,
            CustomCommand.class,
            H02Command.class,
            Detection.Match.class,
            Detection.NeedMore.class,
            Detection.NoMatch.class,
            StreamEvent.Frame.class,
            StreamEvent.Skipped.class,
            DecoderOptions.class,
            FrameEncoder.class);

    private static final Head.H02 UNIT = Head.H02.of("1600073844");
    private static final Stamp STAMP = Stamp.of("161101144927");

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(Head.Carscop.class, new Head.Carscop(STAMP)),
            Map.entry(Head.H02.class, UNIT),
            Map.entry(Head.class, UNIT),
            Map.entry(Stamp.class, STAMP),
            Map.entry(Head.H02Binary.class, new Head.H02Binary(Optional.empty())),
            Map.entry(
                    Position.Detail.class,
                    new Position.Carscop(new Head.Carscop(STAMP), Word.UD00, Optional.empty(), Optional.empty())),
            Map.entry(Telemetry.class, Telemetry.builder(TailForm.RECORD_32).build()),
            Map.entry(Delivery.class, Delivery.LIVE),
            Map.entry(Fix.class, Fix.NONE),
            Map.entry(StatusWord.class, new StatusWord(0)),
            Map.entry(CommandTime.class, new CommandTime(0)),
            Map.entry(Message.class, new Unrecognized(UNIT, "ZZ", List.of())),
            Map.entry(Protocol.class, Protocol.H02),
            Map.entry(Battery.class, Battery.ofPercent(5)),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2020, 1, 1, 0, 0)),
            Map.entry(ByteBuffer.class, ByteBuffer.allocate(2000)),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(OptionalInt.class, OptionalInt.empty()),
            Map.entry(OptionalLong.class, OptionalLong.empty()),
            Map.entry(List.class, List.of()),
            Map.entry(CharSequence.class, "1"),
            Map.entry(Command.class, H02Command.restart(UNIT, new CommandTime(0))),
            Map.entry(String[].class, new String[] {"1"}),
            Map.entry(int[].class, new int[] {1}),
            Map.entry(long.class, 30L),
            Map.entry(char.class, '1'),
            Map.entry(boolean.class, true),
            Map.entry(double.class, 1.0));

    private static final Map<Class<?>, Word> WORDS = Map.of(
            Acknowledgement.class, Word.R12,
            CellReport.class, Word.NBR,
            Command.class, Word.D1,
            Heartbeat.class, Word.LINK,
            Position.Carscop.class, Word.UD00,
            Position.H02.class, Word.V1,
            Position.Binary.class, Word.RECORD);

    private static final Map<Class<?>, Object> BUILDERS = Map.of(
            Telemetry.Builder.class, Telemetry.builder(TailForm.NONE),
            Fix.Builder.class, Fix.builder(),
            Heartbeat.Builder.class, Heartbeat.builder(UNIT),
            CellReport.Builder.class, CellReport.builder(UNIT));

    /** A way to build a value, with one of its parameters null. */
    record Attempt(Executable way, int parameter) {
        @Override
        public String toString() {
            return way.getDeclaringClass().getSimpleName() + '.' + way.getName() + ": " + parameter;
        }

        /** The name of the parameter where it is compiled in, else any name. */
        private String expectedName() {
            Parameter named = way.getParameters()[parameter];
            return named.isNamePresent() ? named.getName() : "[a-zA-Z]+";
        }

        /** What is thrown with the first other values that are not refused themselves. */
        private Throwable failure() throws ReflectiveOperationException {
            Throwable refused = new AssertionError("no values");
            for (int last : new int[] {1, 30}) {
                for (String text : List.of("1", "1.2.3.4")) {
                    Throwable thrown = failure(last, text);
                    if (!(thrown instanceof IllegalArgumentException)) {
                        return thrown;
                    }
                    refused = thrown;
                }
            }
            return refused;
        }

        private Throwable failure(int last, String text) throws ReflectiveOperationException {
            Object[] values = new Object[way.getParameterCount()];
            for (int i = 0; i < values.length; i++) {
                Class<?> type = way.getParameterTypes()[i];
                values[i] = i == parameter
                        ? null
                        : type == int.class
                                ? (Object) (i == values.length - 1 ? last : 1)
                                : type == String.class ? text : sample(way.getDeclaringClass(), type);
            }
            try {
                if (way instanceof Method method) {
                    boolean isStatic = Modifier.isStatic(method.getModifiers());
                    method.invoke(isStatic ? null : BUILDERS.get(way.getDeclaringClass()), values);
                } else {
                    ((Constructor<?>) way).newInstance(values);
                }
                return new AssertionError("took null");
            } catch (InvocationTargetException thrown) {
                return thrown.getCause();
            }
        }
    }

    static List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        for (Class<?> type : TYPES) {
            Stream.concat(
                            Arrays.stream(type.getConstructors()),
                            Arrays.stream(type.getDeclaredMethods())
                                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                                    .filter(method ->
                                            Modifier.isStatic(method.getModifiers()) || BUILDERS.containsKey(type)))
                    .filter(way -> !(type.isEnum() && way.getName().equals("valueOf")))
                    .forEach(way -> {
                        for (int i = 0; i < way.getParameterCount(); i++) {
                            if (!way.getParameterTypes()[i].isPrimitive()) {
                                attempts.add(new Attempt(way, i));
                            }
                        }
                    });
        }
        return attempts;
    }

    @ParameterizedTest
    @MethodSource("attempts")
    void nullIsRefusedByItsName(Attempt attempt) throws ReflectiveOperationException {
        assertThat(attempt.failure())
                .isInstanceOf(NullPointerException.class)
                .hasMessageMatching(attempt.expectedName());
    }

    private static Object sample(Class<?> declaring, Class<?> type) {
        if (type == Word.class) {
            return WORDS.getOrDefault(declaring, Word.V1);
        }
        Object sample = SAMPLES.get(type);
        return sample == null && type.isEnum()
                ? type.getEnumConstants()[0]
                : Objects.requireNonNull(sample, type::getName);
    }
}
