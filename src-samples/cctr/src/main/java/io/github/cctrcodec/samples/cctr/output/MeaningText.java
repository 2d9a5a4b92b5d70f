package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.message.Delivery;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Position;
import java.util.Locale;

/** Terms of the library in words for people. */
final class MeaningText {
    private MeaningText() {}

    static String of(Message message) {
        return switch (message.type()) {
            case UNRECOGNIZED -> "not recognized";
            case CELLS -> "report of cells";
            case REPLY -> "reply to a command";
            case ACKNOWLEDGEMENT -> "answer of the server";
            case POSITION ->
                message instanceof Position position && position.delivery() == Delivery.BUFFERED
                        ? "position that was stored and sent later"
                        : "position";
            default -> message.type().name().toLowerCase(Locale.ROOT);
        };
    }

    static String of(Evidence evidence) {
        return evidence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String explained(Evidence evidence) {
        return switch (evidence) {
            case CAPTURED -> "seen in a capture of a Carscop unit, or of one that sends the same frames";
            case DOCUMENTED -> "printed in a document or manual of the vendor";
            case THIRD_PARTY -> "implemented by independent servers, or used by a platform";
            case FAMILY -> "known only from relatives and rebrands, or by analogy";
            case INFERRED -> "derived; nobody printed it";
        };
    }
}
