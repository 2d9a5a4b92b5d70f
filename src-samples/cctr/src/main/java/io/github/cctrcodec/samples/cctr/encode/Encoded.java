package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.FrameEncoder;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Word;
import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsReply;
import io.github.cctrcodec.sms.SmsVerb;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text or frame, ready to be sent, and what is known of it.
 *
 * @param text what must be sent, passwords included; ASCII
 * @param verb the command word
 * @param syntax of the command
 * @param evidence empty for a command of the caller's own
 * @param source of the evidence
 * @param expectedReply empty when none is known
 */
record Encoded(
        String text,
        String verb,
        String syntax,
        Optional<Evidence> evidence,
        String source,
        Optional<String> expectedReply) {
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
                verb.flatMap(Encoded::reply));
    }

    static Encoded of(Message message, String syntax) {
        Optional<Word> known = Word.of(message.protocol(), message.wordText());
        return new Encoded(
                new String(FrameEncoder.encode(message), StandardCharsets.US_ASCII),
                message.wordText(),
                syntax,
                known.map(Word::evidence),
                known.map(Word::source).orElse(OWN),
                known.flatMap(Word::expectedReply));
    }

    private static Optional<String> reply(SmsVerb verb) {
        return verb == SmsVerb.CHECKPHONE
                ? Optional.of("PHONE_LIST")
                : verb.doneReply().map(SmsReply::name);
    }
}
