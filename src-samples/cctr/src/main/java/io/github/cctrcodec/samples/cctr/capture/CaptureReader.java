package io.github.cctrcodec.samples.cctr.capture;

import io.github.cctrcodec.samples.cctr.input.InputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** The packets of a capture file, one by one. */
public sealed interface CaptureReader permits PcapReader, PcapngReader {
    /** The longest packet that is read, the same as in libpcap; a larger length can only be damage. */
    int MAX_PACKET = 1 << 18;

    /** So many bytes tell the format. */
    int HEAD_LENGTH = 12;

    /**
     * The next packet; empty at the end of the file.
     *
     * @throws BrokenCaptureException when the file is damaged here or ends in the middle of a packet
     */
    Optional<CapturedPacket> next() throws IOException;

    /** Whether a file that begins with these bytes is a capture. */
    static boolean isCapture(byte[] head) {
        ByteBuffer begin = ByteBuffer.wrap(head);
        return PcapReader.begins(begin) || PcapngReader.begins(begin);
    }

    /**
     * A reader for the format that a file begins with.
     *
     * @param name of the file, for the message when it is none of both
     */
    static CaptureReader of(InputStream file, String name) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(file, 1 << 16);
        buffered.mark(HEAD_LENGTH);
        ByteBuffer head = ByteBuffer.wrap(buffered.readNBytes(HEAD_LENGTH));
        buffered.reset();
        if (PcapngReader.begins(head)) {
            return new PcapngReader(new CaptureBytes(buffered));
        }
        if (PcapReader.begins(head)) {
            return new PcapReader(new CaptureBytes(buffered));
        }
        throw new InputException(name + ": not a capture, neither pcap nor pcapng");
    }
}
