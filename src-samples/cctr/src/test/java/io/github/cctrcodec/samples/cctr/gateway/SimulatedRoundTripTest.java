package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cctrcodec.samples.cctr.CctrRun;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk of the README: a gateway, simulated devices, a command, and its confirmation, over real sockets. */
class SimulatedRoundTripTest {
    private static final String STAY_SECONDS = "5";

    private final HttpClient client = HttpClient.newHttpClient();
    private RunningGateway gateway;
    private CommandHttp http;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        gateway = RunningGateway.start(Database.SQLITE.fresh(folder));
        http = CommandHttp.start(gateway.desk(), Clock.systemUTC(), 0);
    }

    @AfterEach
    void stop() throws Exception {
        http.close();
        gateway.close();
    }

    @Test
    void aCommandThatIsPostedIsConfirmedByTheSimulatedDevice() throws Exception {
        FutureTask<CctrRun> simulation = simulate(STAY_SECONDS);
        Await.until("both devices were heard", () -> gateway.statistics().stored.sum() == 2);

        String interval = CctrRun.of("encode", "gprs", "D1", "--id", "9900000001", "--seconds", "60", "--batch", "1")
                .out();
        assertThat(post(interval).body()).contains("\"state\":\"pending\"");
        Await.until("D1 is confirmed", () -> orders().contains("\"state\":\"confirmed\""));

        assertThat(post("*HQ,9900000001,R1,130305#").statusCode()).isEqualTo(202);
        assertThat(post("*HQ,9900000001,S99,130305,1#").statusCode()).isEqualTo(202);
        Await.until("R1 and S99 timed out", () -> !orders().contains("\"state\":\"pending\""));
        assertThat(orders()).contains("\"state\":\"timed_out\"").containsOnlyOnce("\"state\":\"confirmed\"");

        CctrRun ended = simulation.get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.lines()).hasSize(2);
        assertThat(ended.lines().get(0)).startsWith("2 frames of 2 devices in ").contains("; 2 answers after ");
        assertThat(ended.lines().get(1))
                .isEqualTo("online for " + STAY_SECONDS + " s; commands are confirmed by 9900000001");
    }

    @Test
    void aStayEndsWithTheConnection() throws Exception {
        FutureTask<CctrRun> simulation = simulate("600");
        Await.until(
                "both devices were answered", () -> gateway.statistics().answers.sum() == 2);
        gateway.close();
        assertThat(simulation
                        .get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS)
                        .lines()
                        .get(0))
                .contains("2 frames");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "86401"})
    void aStayIsADayAtMost(String seconds) {
        CctrRun run = CctrRun.of("simulate", "--to", Exchange.text(gateway.address()), "--stay", seconds);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--stay: " + seconds + " is not within 0 to 86400");
    }

    private FutureTask<CctrRun> simulate(String stay) {
        FutureTask<CctrRun> run = new FutureTask<>(() -> CctrRun.of(
                "simulate",
                "--to",
                Exchange.text(gateway.address()),
                "--devices",
                "2",
                "--frames",
                "2",
                "--stay",
                stay));
        Thread thread = new Thread(run, "simulate");
        thread.setDaemon(true);
        thread.start();
        return run;
    }

    private String orders() throws Exception {
        return client.send(HttpRequest.newBuilder(uri()).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String frame) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri())
                .POST(HttpRequest.BodyPublishers.ofString(frame))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri() {
        return URI.create("http://" + Exchange.text(http.address()) + "/commands");
    }
}
