package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Support;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsVerb;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text or frame, ready to be sent, and what is known of it.
 *
 * @param text what must be sent, passwords included; ASCII
 * @param verb the command word
 * @param syntax of the command
 * @param evidence empty for a command of the caller's own
 * @param source of the evidence
 * @param expectedReply as it is printed; empty when none is known
 * @param support how surely a model takes it; nothing for a frame or a command of the caller's own
 */
record Encoded(
        String text,
        String verb,
        String syntax,
        Optional<Evidence> evidence,
        String source,
        Optional<String> expectedReply,
        Map<DeviceModel, Support> support) {
    private static final String OWN = "the caller's own";

    static Encoded of(SmsCommand command) {
        String text = command.text();
        Optional<SmsVerb> verb = command.verb();
        return new Encoded(
                text,
                verb.map(SmsVerb::name).orElseGet(() -> text.substring(0, text.indexOf('*'))),
                verb.map(SmsVerb::syntax).orElse("WORD*pw*parameter"),
                command.evidence(),
                verb.map(SmsVerb::source).orElse(OWN),
                verb.flatMap(SmsVerb::expectedReply),
                verb.map(Encoded::support).orElse(Map.of()));
    }

    static Encoded of(Message message, String syntax) {
        Optional<Word> known = Word.of(message.protocol(), message.wordText());
        return new Encoded(
                new String(FrameEncoder.encode(message), StandardCharsets.US_ASCII),
                message.wordText(),
                syntax,
                known.map(Word::evidence),
                known.map(Word::source).orElse(OWN),
                known.flatMap(Word::expectedReply),
                Map.of());
    }

    private static Map<DeviceModel, Support> support(SmsVerb verb) {
        Map<DeviceModel, Support> support = new EnumMap<>(DeviceModel.class);
        for (DeviceModel model : List.of(DeviceModel.CCTR_620, DeviceModel.CCTR_802)) {
            support.put(model, verb.support(model));
        }
        return support;
    }
}
