package io.github.cctrcodec.samples.cctr.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

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
        /** Opens it as the user wishes. */
        public OpenSource open(InputFormat wish, InputStream stdin) throws IOException {
            return OpenSource.of(this, file.isPresent() ? Files.newInputStream(file.get()) : leftOpen(stdin), wish);
        }

        /** Standard input may be named twice; the second time it is at its end. */
        private static InputStream leftOpen(InputStream stdin) {
            return new FilterInputStream(stdin) {
                @Override
                public void close() {}
            };
        }
    }

    /** Reads an argument. */
    static Input of(String argument) throws InputException {
        if (argument.startsWith("*")) {
            return new FrameArgument(ByteBuffer.wrap(argument.getBytes(StandardCharsets.UTF_8)));
        }
        if (HexDigits.areAll(argument)) {
            if (argument.length() % 2 != 0) {
                throw new InputException("odd number of hexadecimal digits: " + argument);
            }
            return new FrameArgument(HexDigits.toBytes(argument));
        }
        return argument.equals(STDIN_ARGUMENT)
                ? new Source("standard input", Optional.empty())
                : new Source(argument, Optional.of(file(argument)));
    }

    private static Path file(String argument) throws InputException {
        Path path;
        try {
            path = Path.of(argument);
        } catch (InvalidPathException noPath) {
            throw new InputException("no such file: " + argument);
        }
        if (argument.isEmpty() || !Files.exists(path)) {
            throw new InputException("no such file: " + argument);
        }
        if (Files.isDirectory(path)) {
            throw new InputException("a directory, not a file: " + argument);
        }
        if (!Files.isReadable(path)) {
            throw new InputException("not readable: " + argument);
        }
        return path;
    }
}
