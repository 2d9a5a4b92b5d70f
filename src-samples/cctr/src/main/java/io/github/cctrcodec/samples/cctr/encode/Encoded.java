package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.samples.cctr.output.JsonLines;
import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsVerb;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A text or frame, ready to be sent, and what is known of it.
 *
 * @param text what must be sent, passwords included; ASCII
 * @param word of the command
 * @param syntax of the command
 * @param evidence empty for a command of the caller's own
 * @param source of the evidence
 * @param expectedReply as it is printed; empty when none is known
 * @param verb empty for a frame or a command of the caller's own
 */
record Encoded(
        String text,
        String word,
        String syntax,
        Optional<Evidence> evidence,
        String source,
        Optional<String> expectedReply,
        Optional<SmsVerb> verb) {
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
                verb);
    }

    /** The syntax is for a word whose own the library does not have. */
    static Encoded of(Message message, String syntax) {
        Optional<Word> word = Word.of(message.protocol(), message.wordText());
        return new Encoded(
                new String(FrameEncoder.encode(message), StandardCharsets.US_ASCII),
                message.wordText(),
                word.flatMap(Word::syntax).orElse(syntax),
                word.map(Word::evidence),
                word.map(Word::source).orElse(OWN),
                word.flatMap(Word::expectedReply),
                Optional.empty());
    }

    String hex() {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
    }

    void explain(JsonGenerator json, boolean withHex) {
        json.writeStartObject();
        json.writeStringProperty("text", text);
        if (withHex) {
            json.writeStringProperty("hex", hex());
        }
        json.writeStringProperty("verb", word);
        json.writeStringProperty("syntax", syntax);
        json.writeStringProperty("evidence", evidence.map(Evidence::name).orElse(null));
        json.writeStringProperty("source", source);
        json.writeStringProperty("expectedReply", expectedReply.orElse(null));
        if (verb.isPresent()) {
            json.writeObjectPropertyStart("support");
            for (DeviceModel model : List.of(DeviceModel.CCTR_620, DeviceModel.CCTR_802)) {
                json.writeStringProperty(
                        model.label(), verb.get().support(model).name());
            }
            json.writeEndObject();
            json.writeStringProperty("supportSource", DeviceModel.SOURCE);
        }
        JsonLines.endLine(json);
    }
}
