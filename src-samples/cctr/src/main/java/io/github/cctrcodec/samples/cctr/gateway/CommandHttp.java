package io.github.cctrcodec.samples.cctr.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.cctrcodec.CctrCodec;
import io.github.cctrcodec.StreamEvent;
import io.github.cctrcodec.command.H02Command;
import io.github.cctrcodec.command.H02Command.FuelCutConsent;
import io.github.cctrcodec.message.Command;
import io.github.cctrcodec.message.CustomCommand;
import io.github.cctrcodec.message.Head;
import io.github.cctrcodec.message.Message;
import io.github.cctrcodec.message.Unrecognized;
import io.github.cctrcodec.samples.cctr.output.JsonLines;
import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * Orders commands over HTTP, on the loopback address only: {@code POST /commands} with the frame that {@code cctr encode
 * gprs} prints, {@code GET /commands} for what became of all, one JSON object a line. A fuel cut is taken only where the
 * request itself says {@code ?consent=VEHICLE_MAY_STOP}: a frame says what to do, not that somebody answers for it. An
 * order is shown without its parameters, which may be secret. What a page in a browser sends is refused: it names its origin.
 */
final class CommandHttp implements AutoCloseable {
    private static final String PATH = "/commands";
    private static final String CONSENT = "consent=" + FuelCutConsent.VEHICLE_MAY_STOP;
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
            if (exchange.getRequestHeaders().containsKey("Origin")) {
                refuse(exchange, 403, "not for web pages");
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "GET" -> answer(exchange, 200, desk.orders(clock.instant()));
                case "POST" -> order(exchange);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private void order(HttpExchange exchange) throws IOException {
        Optional<Message> message = message(exchange.getRequestBody().readNBytes(MAX_BODY));
        Optional<CustomCommand> custom = message.flatMap(CommandHttp::custom);
        if (custom.isPresent()) {
            answer(exchange, desk.order(custom.get(), clock.instant()));
        } else if (message.isEmpty() || !(message.get() instanceof Command command)) {
            refuse(exchange, 400, "expected one frame with a command, as cctr encode gprs prints it");
        } else if (H02Command.isFuelCut(command) && !hasConsent(exchange.getRequestURI())) {
            refuse(
                    exchange,
                    403,
                    "a fuel cut can stop a moving vehicle: whoever answers for it posts it to " + PATH + '?' + CONSENT);
        } else {
            answer(exchange, desk.order(command, clock.instant()));
        }
    }

    /** What a body says that is one frame, perhaps with a line break behind it. */
    private static Optional<Message> message(byte[] body) {
        List<StreamEvent.Frame> frames = CctrCodec.decode(body).stream()
                .filter(StreamEvent.Frame.class::isInstance)
                .map(StreamEvent.Frame.class::cast)
                .toList();
        return frames.size() == 1 && frames.get(0).text().equals(new String(body, StandardCharsets.ISO_8859_1).strip())
                ? Optional.of(frames.get(0).message())
                : Optional.empty();
    }

    /** A command with a custom word, when the library would build it from these parts; never a broken known one. */
    private static Optional<CustomCommand> custom(Message message) {
        if (!(message instanceof Unrecognized raw) || !(raw.head() instanceof Head.H02)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CustomCommand(raw.head(), raw.word(), raw.fields()));
        } catch (IllegalArgumentException noCommand) {
            return Optional.empty();
        }
    }

    private static boolean hasConsent(URI request) {
        return List.of(Objects.requireNonNullElse(request.getRawQuery(), "").split("&"))
                .contains(CONSENT);
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        byte[] line = (why + '\n').getBytes(StandardCharsets.US_ASCII);
        exchange.sendResponseHeaders(status, line.length);
        exchange.getResponseBody().write(line);
    }

    private static void answer(HttpExchange exchange, CommandDesk.Order order) throws IOException {
        answer(exchange, order.state() == CommandDesk.State.REFUSED ? 409 : 202, List.of(order));
    }

    private static void answer(HttpExchange exchange, int status, List<CommandDesk.Order> orders) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLines.to(text)) {
            for (CommandDesk.Order order : orders) {
                json.writeStartObject();
                json.writeNumberProperty("number", order.number());
                json.writeStringProperty("deviceId", order.command().deviceId().orElse(""));
                json.writeStringProperty("command", order.command().wordText());
                json.writeStringProperty("commandTime", order.commandTime());
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
