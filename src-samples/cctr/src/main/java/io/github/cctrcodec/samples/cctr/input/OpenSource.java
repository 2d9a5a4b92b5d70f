package io.github.cctrcodec.samples.cctr.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file or standard input whose format is decided.
 *
 * @param format never {@link InputFormat#AUTO}
 * @param stream of a log its text, of a capture the file, else the bytes of the wire
 * @param isEmpty whether there is not a single byte
 */
public record OpenSource(InputFormat format, InputStream stream, boolean isEmpty) implements AutoCloseable {
    /** How much of a file decides what it is. */
    public static final int HEAD_LENGTH = 1 << 16;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** @throws InputException when the format is to be found and is none that is read */
    static OpenSource of(Input.Source source, InputStream all, InputFormat wish) throws IOException {
        int looked = wish == InputFormat.AUTO ? HEAD_LENGTH : BYTE_ORDER_MARK.length;
        byte[] head = all.readNBytes(looked);
        byte[] text = withoutMark(head);
        if (wish == InputFormat.AUTO) {
            Optional<ForeignFormat> foreign = ForeignFormat.of(text);
            if (foreign.isPresent()) {
                throw new InputException(source.name() + ": " + foreign.get().advice());
            }
        }
        InputFormat format = wish == InputFormat.AUTO ? InputFormat.of(text) : wish;
        InputStream begin = new ByteArrayInputStream(format.isText() ? text : head);
        InputStream stream = new SequenceInputStream(begin, all);
        return new OpenSource(
                format,
                switch (format) {
                    case HEX -> new HexStream(stream, source.name());
                    case DUMP -> new DumpStream(stream, source.name());
                    default -> stream;
                },
                head.length == 0);
    }

    private static byte[] withoutMark(byte[] head) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = head.length >= mark && Arrays.equals(head, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(head, mark, head.length) : head;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
