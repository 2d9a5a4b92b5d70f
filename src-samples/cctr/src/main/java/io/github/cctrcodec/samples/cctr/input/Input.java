package io.github.cctrcodec.samples.cctr.input;

import io.github.cctrcodec.Detection;
import io.github.cctrcodec.ProtocolDetector;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What an argument of the command line names: a frame in it, or something to read. */
public sealed interface Input {
    /** The argument that names standard input. */
    String STDIN_ARGUMENT = "-";

    /** An argument that is a frame itself. */
    record FrameArgument(ByteBuffer bytes) implements Input {}

    /**
     * A file, or standard input.
     *
     * @param name for messages to the user
     * @param file empty for standard input
     */
    record Source(String name, Optional<Path> file) implements Input {
        /**
         * Opens it as the user wishes.
         *
         * @param watched what the bytes pass before they are looked at
         */
        public OpenSource open(InputFormat wish, InputStream stdin, UnaryOperator<InputStream> watched)
                throws IOException {
            InputStream stream = watched.apply(file.isPresent() ? Files.newInputStream(file.get()) : leftOpen(stdin));
            try {
                return OpenSource.of(this, stream, wish);
            } catch (IOException notRead) {
                stream.close();
                throw notRead;
            }
        }

        /** Standard input may be named twice; the second time it is at its end. */
        private static InputStream leftOpen(InputStream stdin) {
            return new FilterInputStream(stdin) {
                @Override
                public void close() {}
            };
        }
    }

    /** Reads an argument. What looks like a frame is a file all the same when one has that name. */
    static Input of(String argument) throws InputException {
        if (argument.equals(STDIN_ARGUMENT)) {
            return new Source("standard input", Optional.empty());
        }
        Optional<Path> path = path(argument).filter(Files::exists);
        if (path.isEmpty() || Files.isDirectory(path.get())) {
            Optional<ByteBuffer> frame = frame(argument);
            if (frame.isPresent()) {
                return new FrameArgument(frame.get());
            }
        }
        return new Source(argument, Optional.of(readable(argument, path)));
    }

    private static Optional<ByteBuffer> frame(String argument) throws InputException {
        if (argument.startsWith("*")) {
            return Optional.of(ByteBuffer.wrap(argument.getBytes(StandardCharsets.UTF_8)));
        }
        if (!HexDigits.areAll(argument)) {
            return frameWithoutStar(argument);
        }
        if (argument.length() % 2 != 0) {
            throw new InputException("odd number of hexadecimal digits: " + argument);
        }
        return Optional.of(HexDigits.toBytes(argument));
    }

    /** What was pasted without its first character is a frame when that makes it one. */
    private static Optional<ByteBuffer> frameWithoutStar(String argument) {
        byte[] bytes = ('*' + argument).getBytes(StandardCharsets.UTF_8);
        boolean isFrame = ProtocolDetector.detect(bytes) instanceof Detection.Match match
                && match.offset() == 0
                && (argument.endsWith("#") || argument.endsWith("^"));
        return isFrame ? Optional.of(ByteBuffer.wrap(bytes)) : Optional.empty();
    }

    /** Empty when no file can have such a name. */
    private static Optional<Path> path(String argument) {
        try {
            return argument.isEmpty() ? Optional.empty() : Optional.of(Path.of(argument));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static Path readable(String argument, Optional<Path> existing) throws InputException {
        if (existing.isEmpty()) {
            // A JVM replaces the bytes of an argument that its locale does not know; the real name is lost.
            char replacement = '\uFFFD';
            throw new InputException(
                    argument.indexOf(replacement) < 0
                            ? "no such file: " + argument
                            : "the locale of this JVM cannot represent the file name "
                                    + argument.replace(replacement, '?')
                                    + ": set LC_ALL=C.UTF-8, or use standard input");
        }
        if (Files.isDirectory(existing.get())) {
            throw new InputException("a directory, not a file: " + argument);
        }
        if (!Files.isReadable(existing.get())) {
            throw new InputException("not readable: " + argument);
        }
        return existing.get();
    }
}
