package io.github.cctrcodec.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The server's answer to a frame. No Carscop unit is known to need one;
 * {@link io.github.cctrcodec.session.ReplyPolicy#standard()} returns the answers that open servers send. There is a
 * factory method for each form. Immutable and thread-safe.
 *
 * <pre>{@code
 * if (message instanceof Login login) {
 *     send(FrameEncoder.encode(Acknowledgement.ofLogin(login.head().stamp(), true)));
 * }
 * }</pre>
 *
 * @param head the head of the frame that is answered
 * @param word {@code DB01}, {@code DX06} or {@code DX00} for Carscop; {@code V4} or {@code R12} for H02
 * @param acknowledged the word of the frame that is answered; absent in {@code R12}, which does not name it
 * @param result one letter or digit, {@code 1} for accepted and {@code 0} for refused; {@code DX06} has one of these
 *     two, {@code DX00} any, and the other words have none
 * @param clock the server's clock in UTC, as sent: 14 digits {@code yyyyMMddHHmmss} in {@code V4}, 6 digits
 *     {@code HHmmss} in {@code R12}; absent in Carscop answers
 */
public record Acknowledgement(
        Head head, Word word, Optional<String> acknowledged, Optional<Character> result, Optional<String> clock)
        implements Message {

    private static final Instant FIRST_CLOCK = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST_CLOCK = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final DateTimeFormatter FULL_CLOCK = clock("uuuuMMddHHmmss");
    private static final DateTimeFormatter TIME_CLOCK = clock("HHmmss");

    /**
     * Checks that the parts make one of the known forms.
     *
     * @param head see {@link #head()}
     * @param word see {@link #word()}
     * @param acknowledged see {@link #acknowledged()}
     * @param result see {@link #result()}
     * @param clock see {@link #clock()}
     * @throws IllegalArgumentException when they do not
     */
    public Acknowledgement {
        Objects.requireNonNull(head, "head");
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(acknowledged, "acknowledged");
        Objects.requireNonNull(result, "result");
        Objects.requireNonNull(clock, "clock");
        String subject = acknowledged.orElse("");
        boolean fits = switch (word) {
            case DB01 -> subject.equals("UB00") && result.isEmpty() && clock.isEmpty();
            case DX06 -> subject.equals("UB05") && isYesOrNo(result) && clock.isEmpty();
            case DX00 -> subject.matches("[UD][A-Z][0-9]{2}") && isResult(result) && clock.isEmpty();
            case V4 -> isRecordWord(subject) && result.isEmpty() && isClock(clock, 14);
            case R12 -> acknowledged.isEmpty() && result.isEmpty() && isClock(clock, 6);
            default -> false;
        };
        if (!fits || word.protocol() != head.protocol() || head instanceof Head.H02Binary) {
            throw new IllegalArgumentException("word: " + word + " with " + acknowledged + ", " + result + ", " + clock
                    + " is not a known answer");
        }
    }

    /**
     * Returns {@code DB01HSO}, the answer to a {@link Handshake}.
     *
     * @param stamp the stamp of the handshake, which the answer echoes
     * @return the answer
     */
    public static Acknowledgement ofHandshake(Stamp stamp) {
        return new Acknowledgement(
                new Head.Carscop(stamp), Word.DB01, Optional.of("UB00"), Optional.empty(), Optional.empty());
    }

    /**
     * Returns {@code DX061} or {@code DX060}, the answer to a {@link Login}.
     *
     * @param stamp the stamp of the login, which the answer echoes
     * @param accepted whether the server accepts the device
     * @return the answer
     */
    public static Acknowledgement ofLogin(Stamp stamp, boolean accepted) {
        return new Acknowledgement(
                new Head.Carscop(stamp),
                Word.DX06,
                Optional.of("UB05"),
                Optional.of(accepted ? '1' : '0'),
                Optional.empty());
    }

    /**
     * Returns {@code DX00}, the general answer that one server uses instead of the others.
     *
     * @param stamp the stamp of the frame that is answered
     * @param acknowledged the word of that frame, for example {@code UB05}: {@code U} or {@code D}, a letter A-Z and
     *     two digits
     * @param result one ASCII letter or digit, for example {@code 1}
     * @return the answer
     * @throws IllegalArgumentException when word or result have another form
     */
    public static Acknowledgement general(Stamp stamp, String acknowledged, char result) {
        return new Acknowledgement(
                new Head.Carscop(stamp),
                Word.DX00,
                Optional.of(Objects.requireNonNull(acknowledged, "acknowledged")),
                Optional.of(result),
                Optional.empty());
    }

    /**
     * Returns {@code V4,V1}, the answer to an H02 position.
     *
     * @param head the head of the position
     * @param now the server's clock, a time of the years 0 to 9999
     * @return the answer, with the clock in UTC
     * @throws IllegalArgumentException when the year is out of that range
     */
    public static Acknowledgement ofPosition(Head.H02 head, Instant now) {
        return new Acknowledgement(
                head, Word.V4, Optional.of(Word.V1.text()), Optional.empty(), Optional.of(format(FULL_CLOCK, now)));
    }

    /**
     * Returns {@code V4,NBR}, the answer to an H02 cell report.
     *
     * @param head the head of the report
     * @param now the server's clock, a time of the years 0 to 9999
     * @return the answer, with the clock in UTC
     * @throws IllegalArgumentException when the year is out of that range
     */
    public static Acknowledgement ofCells(Head.H02 head, Instant now) {
        return new Acknowledgement(
                head, Word.V4, Optional.of(Word.NBR.text()), Optional.empty(), Optional.of(format(FULL_CLOCK, now)));
    }

    /**
     * Returns {@code R12}, the answer that SinoTrack units need: they repeat a record until they get it.
     *
     * @param head the head of the record
     * @param now the server's clock, a time of the years 0 to 9999; only its time of day is sent
     * @return the answer, with the time of day in UTC
     * @throws IllegalArgumentException when the year is out of that range
     */
    public static Acknowledgement ofRecord(Head.H02 head, Instant now) {
        return new Acknowledgement(
                head, Word.R12, Optional.empty(), Optional.empty(), Optional.of(format(TIME_CLOCK, now)));
    }

    /**
     * Returns whether the server accepts the frame.
     *
     * @return {@code true} for the result {@code 1}, {@code false} for {@code 0}; absent when there is no result, or
     *     another one
     */
    public Optional<Boolean> accepted() {
        return result.filter(c -> c == '0' || c == '1').map(c -> c == '1');
    }

    @Override
    public MessageType type() {
        return MessageType.ACKNOWLEDGEMENT;
    }

    @Override
    public String wordText() {
        return word.text();
    }

    /** Returns whether a {@code V4} with this command and these fields is the answer to a position or a cell report. */
    static boolean isRecordAcknowledgement(String command, List<String> fields) {
        return isRecordWord(command) && fields.size() == 1 && isClock(Optional.of(fields.get(0)), 14);
    }

    private static boolean isRecordWord(String word) {
        return word.equals(Word.V1.text()) || word.equals(Word.NBR.text());
    }

    private static boolean isYesOrNo(Optional<Character> result) {
        return result.filter(c -> c == '0' || c == '1').isPresent();
    }

    private static boolean isResult(Optional<Character> result) {
        return result.filter(c -> c < 0x7F && Character.isLetterOrDigit(c)).isPresent();
    }

    private static boolean isClock(Optional<String> clock, int digits) {
        return clock.filter(text -> text.matches("[0-9]{" + digits + "}")).isPresent();
    }

    private static String format(DateTimeFormatter format, Instant now) {
        Objects.requireNonNull(now, "now");
        if (now.isBefore(FIRST_CLOCK) || now.isAfter(LAST_CLOCK)) {
            throw new IllegalArgumentException("now: the year must be 0 to 9999");
        }
        return format.format(now);
    }

    private static DateTimeFormatter clock(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }
}
