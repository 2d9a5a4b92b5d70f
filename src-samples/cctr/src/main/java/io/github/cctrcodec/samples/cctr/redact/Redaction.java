package io.github.cctrcodec.samples.cctr.redact;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Protocol;
import io.github.cctrcodec.view.CarscopView;
import io.github.cctrcodec.view.H02View;
import io.github.cctrcodec.view.MessageView;
import io.github.cctrcodec.view.RecordView;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces in frames what tells who sent them and where: ids, phone and card numbers, cells and longitudes, always the same
 * by the same. All longitudes move by one angle, so that distances, courses and the shape of a track stay; times and
 * latitudes stay, too. A redacted frame has the fields and the diagnostics of the original, in the same places.
 *
 * <pre>{@code
 * Redaction redaction = new Redaction(new SecureRandom().nextLong());
 * redaction.frame(frame).ifPresent(other -> publish(other.toByteArray()));
 * }</pre>
 *
 * <p>Whoever knows the key can undo it. Belongs to one thread at a time.
 */
public final class Redaction {
    /**
     * How often other words are tried for those without a known meaning, until the frame is read as before. The first ones
     * are those that stand for the same words everywhere.
     */
    private static final int ATTEMPTS = 16;

    /** What may no longer be true of a longitude that is written in another form. */
    private static final Set<Diagnostic.Code> OF_THE_FORM =
            Set.of(Diagnostic.Code.SHORT_COORDINATE, Diagnostic.Code.FORMS_DIFFER);

    private final long key;
    private final Pseudonyms names;
    private final Longitudes longitudes;
    private final Map<String, Integer> connections = new HashMap<>();

    /**
     * Creates a redaction. Two with the same key replace the same by the same.
     *
     * @param key a random number that nobody else knows
     */
    public Redaction(long key) {
        this.key = key;
        SipHash hash = new SipHash(key, 0);
        names = new Pseudonyms(hash);
        longitudes = new Longitudes(hash);
    }

    /** Returns another id of the same length and with the same kinds of characters. */
    public String id(String id) {
        return names.of(id);
    }

    /**
     * Returns a number for the id of a connection: 1 for the first one, 2 for the next one. The U stays with which a server
     * log marks datagrams.
     */
    public String connection(String id) {
        int number = connections.computeIfAbsent(id, unknown -> connections.size() + 1);
        return (id.startsWith("U") ? "U" : "") + number;
    }

    /**
     * Redacts a frame.
     *
     * @param frame as a decoder returned it
     * @return what a lenient decoder makes of the redacted bytes; empty when they would be read in another way, which is
     *     possible for damaged frames
     */
    public Optional<StreamEvent.Frame> frame(StreamEvent.Frame frame) {
        StreamEvent.Frame original = decoded(frame.toByteArray(), frame).orElse(frame);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Pseudonyms unknown = new Pseudonyms(new SipHash(key, attempt));
            FrameRedaction redaction = new FrameRedaction(original, names, unknown, longitudes);
            Optional<StreamEvent.Frame> redacted =
                    decoded(redaction.bytes(), frame).filter(other -> isReadAlike(original, other, redaction));
            if (redacted.isPresent()) {
                return redacted;
            }
        }
        return Optional.empty();
    }

    /** Whether all is read as before that is not replaced, and the place is where it was moved. */
    private boolean isReadAlike(StreamEvent.Frame original, StreamEvent.Frame other, FrameRedaction redaction) {
        Message message = other.message();
        return message.type() == original.message().type()
                && message.time().equals(original.message().time())
                && message.deviceId().equals(original.message().deviceId().map(this::id))
                && message.fix().coordinates().equals(redaction.place().coordinates())
                && hasSameFields(redaction.explanation(), Explanation.of(other));
    }

    /** Whether fields and diagnostics are the same. */
    private static boolean hasSameFields(Explanation original, Explanation other) {
        if (original.fields().size() != other.fields().size()) {
            return false;
        }
        for (int i = 0; i < original.fields().size(); i++) {
            Explanation.Field before = original.fields().get(i);
            Explanation.Field after = other.fields().get(i);
            if (before.kind() != after.kind() || !hasSameDiagnostics(before, after)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasSameDiagnostics(Explanation.Field original, Explanation.Field other) {
        Set<Diagnostic.Code> before = codes(original);
        Set<Diagnostic.Code> after = codes(other);
        if (!before.containsAll(after)) {
            return false;
        }
        before.removeAll(after);
        return OF_THE_FORM.containsAll(before);
    }

    private static Set<Diagnostic.Code> codes(Explanation.Field field) {
        Set<Diagnostic.Code> codes = EnumSet.noneOf(Diagnostic.Code.class);
        field.diagnostics().forEach(diagnostic -> codes.add(diagnostic.code()));
        return codes;
    }

    /** Decodes bytes that have the form of another frame; empty when they are not exactly one. */
    private static Optional<StreamEvent.Frame> decoded(byte[] bytes, StreamEvent.Frame form) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            MessageView view = view(buffer, form.message());
            Message message = view.toMessage();
            return Optional.of(new StreamEvent.Frame(form.offset(), message, view.diagnostics(), buffer));
        } catch (IllegalArgumentException anotherForm) {
            return Optional.empty();
        }
    }

    private static MessageView view(ByteBuffer bytes, Message form) {
        if (form.head() instanceof Head.H02Binary head) {
            boolean longId = head.deviceId().filter(id -> id.length() > 10).isPresent();
            return new RecordView().wrap(bytes, 0, bytes.remaining(), longId);
        }
        return form.protocol() == Protocol.CARSCOP
                ? new CarscopView().wrap(bytes, 0, bytes.remaining())
                : new H02View().wrap(bytes, 0, bytes.remaining());
    }
}
