package io.github.cctrcodec.samples.cctr.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.samples.cctr.output.JsonLines;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Orders commands over HTTP, on the loopback address only: {@code POST /commands} with the frame that {@code cctr encode
 * gprs} prints, {@code GET /commands} for what became of all, one JSON object a line.
 */
final class CommandHttp implements AutoCloseable {
    private static final String PATH = "/commands";
    private static final int MAX_BODY = 2048;

    private final CommandDesk desk;
    private final Clock clock;
    private final HttpServer server;

    private CommandHttp(CommandDesk desk, Clock clock, HttpServer server) {
        this.desk = desk;
        this.clock = clock;
        this.server = server;
    }

    /**
     * Opens the port.
     *
     * @param port 0 for any that is free
     * @throws java.net.BindException when it is taken
     */
    static CommandHttp start(CommandDesk desk, Clock clock, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        CommandHttp http = new CommandHttp(desk, clock, server);
        server.createContext(PATH, http::handle);
        server.start();
        return http;
    }

    /** Where it listens. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> answer(exchange, 200, desk.orders(clock.instant()));
                case "POST" -> order(exchange);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private void order(HttpExchange exchange) throws IOException {
        Optional<Command> command = command(exchange.getRequestBody().readNBytes(MAX_BODY));
        if (command.isEmpty()) {
            byte[] why = "expected one frame with a known command, as cctr encode gprs prints it\n"
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(400, why.length);
            exchange.getResponseBody().write(why);
            return;
        }
        CommandDesk.Order order = desk.order(command.get(), clock.instant());
        answer(exchange, order.state() == CommandDesk.State.REFUSED ? 409 : 202, List.of(order));
    }

    /** The command of a body that is one frame, perhaps with a line break behind it. */
    private static Optional<Command> command(byte[] body) {
        List<StreamEvent.Frame> frames = CctrCodec.decode(body).stream()
                .filter(StreamEvent.Frame.class::isInstance)
                .map(StreamEvent.Frame.class::cast)
                .toList();
        return frames.size() == 1
                        && frames.get(0).text().equals(new String(body, StandardCharsets.ISO_8859_1).strip())
                        && frames.get(0).message() instanceof Command command
                ? Optional.of(command)
                : Optional.empty();
    }

    private static void answer(HttpExchange exchange, int status, List<CommandDesk.Order> orders) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLines.to(text)) {
            for (CommandDesk.Order order : orders) {
                json.writeStartObject();
                json.writeNumberProperty("number", order.number());
                json.writeStringProperty("deviceId", order.command().deviceId().orElse(""));
                json.writeStringProperty("command", order.command().wordText());
                json.writeStringProperty("commandTime", order.command().time().digits());
                json.writeStringProperty("at", order.at().toString());
                json.writeStringProperty("state", order.state().name().toLowerCase(Locale.ROOT));
                json.writeStringProperty("detail", order.detail());
                JsonLines.endLine(json);
            }
        }
        byte[] lines = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(status, lines.length == 0 ? -1 : lines.length);
        exchange.getResponseBody().write(lines);
    }
}
