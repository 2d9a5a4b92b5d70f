package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.message.Word;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A page for each frame: what it is, then one line for each field that carries information, separators left out. */
public final class ExplanationText implements EventSink {
    private final PrintWriter out;
    private final Colours colours;
    private final Set<Evidence> used = EnumSet.noneOf(Evidence.class);
    private boolean begun;

    public ExplanationText(PrintWriter out, Colours colours) {
        this.out = out;
        this.colours = colours;
    }

    @Override
    public void frame(DecodedFrame decoded) {
        Explanation explanation = Explanation.of(decoded.frame());
        beginPage();
        out.println(colours.heading(title(explanation, decoded)));
        out.println(known(explanation.evidence(), decoded.message().knownWord()));
        out.println();
        out.println("  " + Printable.of(MessageTree.raw(decoded.frame())));
        out.println();
        List<Explanation.Field> shown = explanation.fields().stream()
                .filter(field -> !field.kind().isForm() || !field.diagnostics().isEmpty())
                .toList();
        FieldLines lines = new FieldLines(shown, explanation.evidence(), colours);
        shown.forEach(field -> {
            field.evidence().ifPresent(used::add);
            out.println(lines.line(field));
        });
    }

    private static String title(Explanation explanation, DecodedFrame decoded) {
        return explanation.protocol() + " " + Printable.of(explanation.word()) + ": "
                + MeaningText.of(decoded.message())
                + decoded.deviceId()
                        .map(id -> ", device " + Printable.of(id))
                        .orElse(", of a device that is not known");
    }

    private String known(Optional<Evidence> evidence, Optional<Word> word) {
        evidence.ifPresent(used::add);
        return evidence.isEmpty() || word.isEmpty()
                ? colours.remark("Nobody documented this word; its fields are shown as they are.")
                : colours.quiet("Evidence: " + MeaningText.of(evidence.get()) + ", "
                        + word.get().source() + ".");
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
        beginPage();
        out.println(colours.remark(SkippedText.title(run)));
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection, byte[] beginning) {
        skipped(run, connection);
        SkippedText.lines(run, beginning).forEach(out::println);
    }

    /** Explains the evidence that was named. */
    @Override
    public void end() {
        if (used.isEmpty()) {
            return;
        }
        out.println();
        out.println(colours.quiet("Evidence:"));
        used.forEach(evidence ->
                out.println(colours.quiet("  " + MeaningText.of(evidence) + ": " + MeaningText.explained(evidence))));
    }

    private void beginPage() {
        if (begun) {
            out.println();
        }
        begun = true;
    }

    @Override
    public void flush() throws IOException {
        Written.check(out);
    }
}
