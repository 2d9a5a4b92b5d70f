package io.github.cctrcodec.view;

import io.github.cctrcodec.internal.digits.Ascii;
import io.github.cctrcodec.internal.digits.Lanes;
import io.github.cctrcodec.internal.framing.FrameLimits;
import io.github.cctrcodec.internal.framing.Heads;
import io.github.cctrcodec.internal.framing.RecordLengths;
import io.github.cctrcodec.internal.framing.Rest;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.message.SkipReason;
import java.nio.ByteBuffer;
import java.util.OptionalInt;

/**
 * Finds the frames of both protocols in the caller's buffer, one step for each call, and copies nothing. The bytes of a
 * stream come in chunks of any size, those of a datagram in one.
 *
 * <pre>{@code
 * while (true) {
 *     switch (reader.next(buffer)) {
 *         case FRAME -> view.wrap(buffer, reader.start(), reader.length());
 *         case SKIPPED -> log(reader.reason(), reader.skippedLength());
 *         case NEED_MORE -> { return; } // keep what is left, append, call again
 *     }
 * }
 * }</pre>
 *
 * <p>Every step moves the position of the buffer to the end of what is decided. After {@link Step#NEED_MORE} the remaining
 * bytes are pending: the next call must find them again, with more after them, in the same buffer or another one (compacted or
 * larger). They are never more than the limit. Bytes that begin no frame are not pending: they are counted in
 * {@link #skippedSoFar()} and reported as one run when it ends.
 *
 * <p>The reader keeps no reference to a buffer and changes only its position. Byte order, mark and what is outside position
 * and limit do not matter.
 *
 * <p>A text frame begins with a head: {@code *}, 12 digits, {@code U} or {@code D}, a letter, 2 digits; or {@code *}, a
 * known maker, a comma, up to 15 letters and digits, a comma. A head inside an unfinished frame ends that one
 * ({@link SkipReason#CUT_OFF}); any other {@code *} is content. Binary records begin at the beginning of the input, after
 * a frame, or after white space, and are accepted when their base part is plausible and a frame or the end of the input
 * follows.
 *
 * <p>Belongs to one thread at a time. No input makes it throw; time is linear in the length of the input. A buffer with fewer
 * bytes than were pending is refused with an {@link IllegalArgumentException}, which changes nothing.
 */
public final class FrameReader {

    /** The result of a call. */
    public enum Step {
        /** A whole frame: see {@link #protocol()}, {@link #start()}, {@link #length()}. */
        FRAME,
        /** A run of bytes that belong to no frame has ended: see {@link #reason()}, {@link #skippedLength()}. */
        SKIPPED,
        /** Nothing more can be decided; at the end of the input: everything was reported. */
        NEED_MORE
    }

    private final int maxFrameLength;
    private final RecordLengths recordLengths;

    /** How many bytes of the input precede the position of the buffer. */
    private long consumed;
    /** Whether the position is at the head of a text frame. */
    private boolean inFrame;
    /** How many bytes of the frame at the position were searched for its end. */
    private int searched;
    /** Whether a binary record may begin at the position. */
    private boolean recordMayBegin;
    /** How many bytes before the position belong to the run that is open; 0 when none is. */
    private long run;

    private SkipReason runReason = SkipReason.GARBAGE;

    // The frame or the run of the last step. It ends where the input is consumed.
    private boolean carscop;
    private boolean longId;
    private int start;
    private long length;

    /** Creates a reader with the default limits: frames up to 1024 bytes, records of any length. */
    public FrameReader() {
        this(FrameLimits.DEFAULT, OptionalInt.empty(), false);
    }

    /**
     * Creates a reader with the caller's limits.
     *
     * @param maxFrameLength the longest frame in bytes, 128 or more
     * @param recordLength the length of binary records, when it is known; 29 up to the longest frame,
     *     at most 1024
     * @param longRecordIds whether the ids of binary records have 15 digits at any length of record
     * @throws IllegalArgumentException when a limit is out of its range
     */
    public FrameReader(int maxFrameLength, OptionalInt recordLength, boolean longRecordIds) {
        FrameLimits.check(maxFrameLength, recordLength);
        this.maxFrameLength = maxFrameLength;
        this.recordLengths = new RecordLengths(recordLength.orElse(0), longRecordIds);
        reset();
    }

    /**
     * Takes the next step; more bytes may follow later.
     *
     * @param bytes what is pending and what is new, between position and limit; the position moves
     * @return what was found
     */
    public Step next(ByteBuffer bytes) {
        return step(bytes, Rest.MAY_FOLLOW);
    }

    /**
     * Takes the next step when the line has been quiet: as {@link #next}, but a whole binary record at the end of the bytes
     * does not wait for what follows it. Nothing else is decided sooner.
     *
     * @param bytes as for {@link #next}
     * @return what was found
     */
    public Step quiet(ByteBuffer bytes) {
        return step(bytes, Rest.IS_LATE);
    }

    /**
     * Takes the next step when the input ends with these bytes, as a datagram or a connection does. Call it until it returns
     * {@link Step#NEED_MORE}; then everything is reported and the reader is as new.
     *
     * @param bytes as for {@link #next}
     * @return what was found
     */
    public Step end(ByteBuffer bytes) {
        return step(bytes, Rest.IS_NONE);
    }

    /**
     * Returns the protocol of the frame.
     *
     * @return after {@link Step#FRAME}; undefined otherwise
     */
    public Protocol protocol() {
        return carscop ? Protocol.CARSCOP : Protocol.H02;
    }

    /**
     * Returns where the frame is in the buffer of the last step, until that is compacted.
     *
     * @return the absolute index of its first byte
     */
    public int start() {
        return start;
    }

    /**
     * Returns the length of the frame.
     *
     * @return in bytes
     */
    public int length() {
        return (int) length;
    }

    /**
     * Returns where the frame or the run begins.
     *
     * @return counted in bytes from the beginning of the input
     */
    public long offset() {
        return consumed - length;
    }

    /**
     * Returns why the run was skipped.
     *
     * @return after {@link Step#SKIPPED}; undefined otherwise
     */
    public SkipReason reason() {
        return runReason;
    }

    /**
     * Returns the length of the run, whose bytes may have left the buffer long ago.
     *
     * @return in bytes
     */
    public long skippedLength() {
        return length;
    }

    /**
     * Returns how many bytes before the position are skipped but not reported, because their run has not ended.
     *
     * @return 0 or more
     */
    public long skippedSoFar() {
        return run;
    }

    /**
     * Returns the longest frame that this reader takes.
     *
     * @return the limit in bytes
     */
    public int maxFrameLength() {
        return maxFrameLength;
    }

    /**
     * Returns whether the frame is a binary record whose id has 15 digits.
     *
     * @return what {@link RecordView#wrap(java.nio.ByteBuffer, int, int, boolean)} wants to know
     */
    public boolean hasLongId() {
        return longId;
    }

    private Step step(ByteBuffer bytes, Rest rest) {
        if (bytes.remaining() < searched) {
            throw new IllegalArgumentException("bytes: " + bytes.remaining() + " instead of at least " + searched
                    + ", which were pending after the last step");
        }
        Step step = find(bytes, rest);
        if (step == Step.NEED_MORE && rest == Rest.IS_NONE) {
            reset();
        }
        return step;
    }

    private void reset() {
        consumed = 0;
        inFrame = false;
        searched = 0;
        recordMayBegin = true;
        run = 0;
        recordLengths.forget();
    }

    private Step find(ByteBuffer bytes, Rest rest) {
        while (true) {
            if (!inFrame) {
                Step step = crossGap(bytes, rest);
                if (!inFrame) {
                    return step;
                }
            }
            if (findEnd(bytes, rest)) {
                return Step.FRAME;
            }
            if (inFrame) {
                return Step.NEED_MORE;
            }
        }
    }

    /** Skips what is not a frame. Stops at a text head with {@link #inFrame} set, or with a step to return. */
    private Step crossGap(ByteBuffer bytes, Rest rest) {
        int end = bytes.limit();
        for (int at = bytes.position(); at < end; at++) {
            byte b = bytes.get(at);
            int found = b == '*' ? textHead(bytes, at, rest) : recordMayBegin ? record(bytes, at, rest) : 0;
            if (found != 0) {
                skipTo(bytes, at);
                if (found < 0 && (b == '*' || found == RecordLengths.UNDECIDED)) {
                    return Step.NEED_MORE;
                }
                if (run > 0) {
                    return reportRun();
                }
                if (found > 0) {
                    return b == '*' ? enterFrame(found) : takeRecord(bytes, at, found);
                }
                abandonFrame(bytes, found == RecordLengths.TOO_LONG ? SkipReason.TOO_LONG : SkipReason.CUT_OFF);
                continue;
            }
            boolean white = Ascii.isWhite(b);
            if (run == 0 && at == bytes.position()) {
                runReason = white ? SkipReason.SEPARATOR : SkipReason.GARBAGE;
            } else if (runReason == SkipReason.SEPARATOR && !white) {
                skipTo(bytes, at);
                return reportRun();
            }
            recordMayBegin = white;
        }
        skipTo(bytes, end);
        return run > 0 && rest == Rest.IS_NONE ? reportRun() : Step.NEED_MORE;
    }

    /** As {@link Heads#text}, but what the end of the input leaves undecided is not a head. */
    private static int textHead(ByteBuffer bytes, int at, Rest rest) {
        int head = Heads.text(bytes, at, bytes.limit());
        return head < 0 && rest == Rest.IS_NONE ? 0 : head;
    }

    private int record(ByteBuffer bytes, int at, Rest rest) {
        return recordLengths.find(bytes, at, maxFrameLength, rest);
    }

    private Step enterFrame(int head) {
        inFrame = true;
        searched = head;
        return Step.NEED_MORE;
    }

    private Step takeRecord(ByteBuffer bytes, int at, int recordLength) {
        recordLengths.took(bytes.get(at), recordLength);
        takeFrame(bytes, false, at, recordLength);
        longId = recordLengths.hasLongId(bytes, at, recordLength);
        return Step.FRAME;
    }

    /** Searches the end of the text frame at the position. When none can be, the frame is abandoned. */
    private boolean findEnd(ByteBuffer bytes, Rest rest) {
        int first = bytes.position();
        int bound = first + Math.min(bytes.remaining(), maxFrameLength);
        boolean bounded = bound - first == maxFrameLength;
        boolean carscop = Heads.isCarscop(bytes, first);
        char terminator = carscop ? '^' : '#';
        // The scan may pass over these: nearly all that frames consist of, but neither terminator nor star.
        char last = carscop ? ']' : '~';
        for (int at = first + searched; (at = Lanes.indexOutside('+', last, bytes, at, bound)) < bound; at++) {
            byte b = bytes.get(at);
            if (b == terminator) {
                takeFrame(bytes, carscop, first, at + 1 - first);
                return true;
            }
            if (b == '*') {
                int head = Heads.text(bytes, at, bound);
                if (head > 0) {
                    abandonFrame(bytes, SkipReason.CUT_OFF);
                    return false;
                }
                if (head < 0 && !bounded && rest != Rest.IS_NONE) {
                    searched = at - first;
                    return false;
                }
            }
        }
        searched = bound - first;
        if (bounded) {
            abandonFrame(bytes, SkipReason.TOO_LONG);
        } else if (rest == Rest.IS_NONE) {
            abandonFrame(bytes, SkipReason.INCOMPLETE);
        }
        return false;
    }

    private void takeFrame(ByteBuffer bytes, boolean carscop, int start, int length) {
        this.carscop = carscop;
        this.longId = false;
        this.start = start;
        this.length = length;
        consumed += length;
        bytes.position(start + length);
        inFrame = false;
        searched = 0;
        recordMayBegin = true;
    }

    /** Opens a run with the first byte of the frame at the position; the rest of the frame is a gap to cross. */
    private void abandonFrame(ByteBuffer bytes, SkipReason why) {
        inFrame = false;
        searched = 0;
        recordMayBegin = false;
        runReason = why;
        skipTo(bytes, bytes.position() + 1);
    }

    private void skipTo(ByteBuffer bytes, int at) {
        int count = at - bytes.position();
        run += count;
        consumed += count;
        bytes.position(at);
    }

    private Step reportRun() {
        length = run;
        run = 0;
        return Step.SKIPPED;
    }
}
