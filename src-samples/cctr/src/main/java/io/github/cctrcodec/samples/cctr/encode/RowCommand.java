package io.github.cctrcodec.samples.cctr.encode;

import io.github.cctrcodec.message.DeviceModel;
import io.github.cctrcodec.message.Evidence;
import io.github.cctrcodec.samples.cctr.output.JsonLines;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import tools.jackson.core.JsonGenerator;

/** Runs a row: encodes all, then writes it, one a line. */
final class RowCommand implements Callable<Integer> {
    private final Row row;
    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

    private RowCommand(Row row) {
        this.row = row;
        spec.usageMessage().description(row.description().toArray(String[]::new));
        wanted().forEach(wanted -> wanted.addTo(spec));
    }

    static CommandLine of(Row row) {
        return new CommandLine(new RowCommand(row).spec);
    }

    @Override
    public Integer call() throws IOException {
        Given given = new Given(spec.commandLine().getParseResult());
        List<Encoded> all = encode(given);
        PrintWriter out = spec.commandLine().getOut();
        if (given.has(Flags.EXPLAIN)) {
            explain(all, given.has(Flags.HEX), out);
        } else {
            all.forEach(one -> out.print((given.has(Flags.HEX) ? hex(one) : one.text()) + '\n'));
        }
        if (out.checkError()) {
            throw new IOException("the output cannot be written");
        }
        return 0;
    }

    private List<Encoded> encode(Given given) {
        try {
            return row.encode(given);
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(spec.commandLine(), named(String.valueOf(refused.getMessage())));
        }
    }

    private String named(String refusal) {
        return wanted().flatMap(wanted -> wanted.flags().stream())
                .filter(flag -> flag.isRefusedBy(refusal))
                .findFirst()
                .map(flag -> flag.named(refusal))
                .orElse(refusal);
    }

    private Stream<Wanted> wanted() {
        return Stream.concat(row.wanted().stream(), Stream.of(Wanted.optional(Flags.EXPLAIN)));
    }

    private static void explain(List<Encoded> all, boolean hex, PrintWriter out) {
        JsonGenerator json = JsonLines.to(out);
        for (Encoded one : all) {
            json.writeStartObject();
            json.writeStringProperty("text", one.text());
            if (hex) {
                json.writeStringProperty("hex", hex(one));
            }
            json.writeStringProperty("verb", one.verb());
            json.writeStringProperty("syntax", one.syntax());
            json.writeStringProperty(
                    "evidence", one.evidence().map(Evidence::name).orElse(null));
            json.writeStringProperty("source", one.source());
            json.writeStringProperty("expectedReply", one.expectedReply().orElse(null));
            if (!one.support().isEmpty()) {
                json.writeObjectPropertyStart("support");
                one.support().forEach((model, support) -> json.writeStringProperty(model.label(), support.name()));
                json.writeEndObject();
                json.writeStringProperty("supportSource", DeviceModel.SOURCE);
            }
            JsonLines.endLine(json);
        }
        json.flush();
    }

    private static String hex(Encoded one) {
        return HexFormat.of().formatHex(one.text().getBytes(StandardCharsets.US_ASCII));
    }
}
