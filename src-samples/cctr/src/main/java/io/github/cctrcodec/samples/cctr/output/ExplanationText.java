package io.github.cctrcodec.samples.cctr.output;

import io.github.cctrcodec.Explanation;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Diagnostic;
import io.github.cctrcodec.message.Evidence;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** A page for each frame: one line for each field that carries information, separators left out. */
public final class ExplanationText implements EventSink {
    private final PrintWriter out;
    private boolean begun;

    public ExplanationText(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void frame(DecodedFrame frame) {
        Explanation explanation = Explanation.of(frame.frame());
        beginPage();
        out.println(explanation.protocol() + " " + Printable.of(explanation.word()) + ", "
                + explanation
                        .evidence()
                        .map(known -> known.name().toLowerCase(Locale.ROOT))
                        .orElse("not documented")
                + frame.deviceId().map(id -> ", device " + Printable.of(id)).orElse(", device unknown"));
        out.println(Printable.of(MessageTree.raw(frame.frame())));
        int textWidth = explanation.fields().stream()
                .filter(field -> isShown(field))
                .mapToInt(field -> Printable.of(field.text()).length())
                .max()
                .orElse(0);
        for (Explanation.Field field : explanation.fields()) {
            if (isShown(field)) {
                out.println(line(field, Math.min(textWidth, 32), explanation.evidence())
                        .stripTrailing());
            }
        }
    }

    private static boolean isShown(Explanation.Field field) {
        return !field.kind().isForm() || !field.diagnostics().isEmpty();
    }

    /** A line of a field, with its evidence where that is not the one of the word. */
    private static String line(Explanation.Field field, int textWidth, Optional<Evidence> ofWord) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%5d  %-" + Math.max(1, textWidth) + "s  %-16s  ",
                field.offset(),
                Printable.of(field.text()),
                field.name()));
        line.append(field.value().map(Printable::of).orElse(field.length() == 0 ? "(empty)" : "-"));
        field.unit().ifPresent(unit -> line.append(' ').append(unit));
        field.evidence()
                .filter(known -> !ofWord.equals(field.evidence()))
                .ifPresent(known -> line.append("  [")
                        .append(known.name().toLowerCase(Locale.ROOT))
                        .append(']'));
        for (Diagnostic diagnostic : field.diagnostics()) {
            line.append(diagnostic.isError() ? "  ! " : "  * ").append(diagnostic.text());
        }
        return line.toString();
    }

    @Override
    public void skipped(StreamEvent.Skipped run, Optional<String> connection) {
        beginPage();
        out.println("skipped " + run.length() + " bytes from " + run.offset() + " on: "
                + run.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private void beginPage() {
        if (begun) {
            out.println();
        }
        begun = true;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
        if (out.checkError()) {
            throw new IOException("the output cannot be written");
        }
    }
}
