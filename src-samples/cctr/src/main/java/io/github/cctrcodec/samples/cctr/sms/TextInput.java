package io.github.cctrcodec.samples.cctr.sms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** From an argument to the text it means. */
final class TextInput {
    /** The argument that names standard input. */
    static final String STDIN_ARGUMENT = "-";

    /** 255 parts of 160 characters are the longest SMS there can be. */
    private static final int MAX_BYTES = 1 << 16;

    private TextInput() {}

    static String read(String argument, InputStream stdin) throws IOException {
        if (argument.equals(STDIN_ARGUMENT)) {
            return text("standard input", stdin);
        }
        Optional<Path> file = file(argument);
        if (file.isEmpty()) {
            return argument;
        }
        if (Files.isDirectory(file.get())) {
            throw new IOException("a directory, not a file: " + argument);
        }
        if (!Files.isReadable(file.get())) {
            throw new IOException("not readable: " + argument);
        }
        try (InputStream stream = Files.newInputStream(file.get())) {
            return text(argument, stream);
        }
    }

    private static Optional<Path> file(String argument) {
        try {
            return Optional.of(Path.of(argument)).filter(path -> !argument.isEmpty() && Files.exists(path));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String text(String name, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new IOException("too long for the text of one SMS: " + name);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
