package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.message.Message;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** The output of frames. */
class FrameOutput extends Output {
    @Option(names = "--hex", arity = "0", description = "Writes the bytes of the frame as hexadecimal digits.")
    private boolean hex;

    void write(String syntax, Supplier<Message> encoder) {
        write(hex, () -> List.of(Encoded.of(encoder.get(), syntax)));
    }
}
