package io.github.cctrcodec.samples.cctr.sms;

import io.github.cctrcodec.samples.cctr.encode.SmsNames;
import io.github.cctrcodec.sms.SmsCommand;
import io.github.cctrcodec.sms.SmsOutcome;
import io.github.cctrcodec.sms.SmsPassword;
import io.github.cctrcodec.sms.SmsText;
import io.github.cctrcodec.sms.SmsVerb;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A command that was sent, as far as the answer to it depends on it: what a text says of it. */
final class SentCommand {
    private SentCommand() {}

    /**
     * From its text, its first word, or its name in {@code encode sms}. Never quotes the text: it may hold a password.
     */
    static Function<SmsText, SmsOutcome> of(String sent) {
        List<SmsVerb> named = SmsNames.verbsOf(sent);
        if (named.size() > 1) {
            throw new IllegalArgumentException(
                    "say which: " + named.stream().map(SmsVerb::name).collect(Collectors.joining(" or ")));
        }
        if (named.size() == 1) {
            return named.get(0)::outcomeOf;
        }
        String word = sent.strip().replaceFirst("(?s)[*#].*", "").toUpperCase(Locale.ROOT);
        Optional<SmsVerb> verb = Arrays.stream(SmsVerb.values())
                .filter(known -> known.name().equals(word))
                .findFirst();
        if (verb.isPresent()) {
            return verb.get()::outcomeOf;
        }
        if (!word.matches("[A-Z0-9]{1,32}")) {
            throw new IllegalArgumentException("expected the text of a command or its first word");
        }
        return SmsCommand.custom(word, SmsPassword.FACTORY)::outcomeOf;
    }
}
