package io.github.cctrcodec.samples.cctr.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands over HTTP to devices on real connections, and what becomes of them. */
class CommandsTest {
    private static final String HEARTBEAT = "*HQ,1600073844,LINK,175309,9,9,100,0,0,020217,FFFFFFFF#";
    private static final String INTERVAL = "*HQ,1600073844,D1,130305,60,1#";
    private static final String CUT = "*HQ,1600073844,S20,130305,1,5#";
    private static final String RESTORE = "*HQ,1600073844,S20,130305,1,0#";
    private static final String CONFIRMATION =
            "*HQ,1600073844,V4,D1,130305,050316,A,2212.8745,N,11346.6574,E,000.0,000,220926,FFFFFFFF#";

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
    void aConfirmedCommandIsShownConfirmed() throws Exception {
        try (Device device = online()) {
            HttpResponse<String> ordered = post(INTERVAL + "\n");
            assertThat(ordered.statusCode()).isEqualTo(202);
            assertThat(ordered.body()).contains("\"command\":\"D1\"", "\"state\":\"pending\"");
            assertThat(device.answer()).isEqualTo(INTERVAL);
            device.send(CONFIRMATION);
            awaitOrders("\"state\":\"confirmed\"");
        }
    }

    @Test
    void aCommandWithoutConfirmationTimesOut() throws Exception {
        try (Device device = online()) {
            assertThat(post(INTERVAL).statusCode()).isEqualTo(202);
            assertThat(device.answer()).isEqualTo(INTERVAL);
            awaitOrders("\"state\":\"timed_out\"");
            device.send(CONFIRMATION);
            device.send("*HQ,1600073844,V1,055600,A,2234.3066,N,11351.6829,E,000.0,000,080813,FFFFFBFF#");
            assertThat(device.answer()).startsWith("*HQ,1600073844,V4,V1,");
            assertThat(orders()).contains("\"state\":\"timed_out\"").doesNotContain("confirmed");
        }
    }

    @Test
    void aDeviceThatIsOfflineIsRefused() throws Exception {
        assertThat(post(INTERVAL).statusCode()).isEqualTo(409);
        online().close();
        Await.until("the device is offline", () -> post(INTERVAL).statusCode() == 409);
        assertThat(orders()).contains("\"state\":\"refused\"", "the device is offline");
    }

    @Test
    void aDeviceIsWhereItWasHeardLast() throws Exception {
        try (Device old = online();
                Device current = online()) {
            assertThat(post(INTERVAL).statusCode()).isEqualTo(202);
            assertThat(current.answer()).isEqualTo(INTERVAL);
            old.reset();
            assertThat(post(INTERVAL).statusCode()).isEqualTo(202);
            assertThat(current.answer()).isEqualTo(INTERVAL);
        }
    }

    @Test
    void aCommandForAnotherMakerIsRefused() throws Exception {
        try (Device device = online()) {
            assertThat(post(INTERVAL.replace("*HQ", "*TH")).statusCode()).isEqualTo(409);
            assertThat(orders()).contains("the maker of the device is HQ");
            assertThat(device.isLeftWaiting(Duration.ofMillis(200))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,1", "1,5", "0,1,5", "1,0,5", "1,00", "1", "", "2,0"})
    void aFuelCutWantsItsOwnConsent(String parameters) throws Exception {
        String cut = "*HQ,1600073844,S20,130305," + parameters + "#";
        try (Device device = online()) {
            for (String query : new String[] {
                "",
                "?",
                "?consent",
                "?consent=",
                "?consent=yes",
                "?consent=vehicle_may_stop",
                "?x=consent=VEHICLE_MAY_STOP"
            }) {
                HttpResponse<String> refused = post(cut, query);
                assertThat(refused.statusCode()).as(query).isEqualTo(403);
                assertThat(refused.body()).contains("/commands?consent=VEHICLE_MAY_STOP");
            }
            assertThat(post(cut.replace("*HQ", "*TH")).statusCode()).isEqualTo(403);
            assertThat(post("\n" + cut + "\r\n").statusCode()).isEqualTo(403);
            assertThat(post(cut.replace(",S20", ", S20")).statusCode()).isEqualTo(403);
            assertThat(orders()).isEmpty();
            assertThat(device.isLeftWaiting(Duration.ofMillis(100))).isTrue();

            assertThat(post(cut, "?consent=VEHICLE_MAY_STOP").statusCode()).isEqualTo(202);
            assertThat(device.answer()).isEqualTo(cut);
        }
    }

    @Test
    void aConsentIsOfOneRequest() throws Exception {
        try (Device device = online()) {
            assertThat(post(CUT, "?a=b&consent=VEHICLE_MAY_STOP").statusCode()).isEqualTo(202);
            assertThat(device.answer()).isEqualTo(CUT);
            assertThat(post(CUT).statusCode()).isEqualTo(403);
        }
    }

    @Test
    void aRestoreWantsNoConsent() throws Exception {
        try (Device device = online()) {
            assertThat(post(RESTORE).statusCode()).isEqualTo(202);
            assertThat(device.answer()).isEqualTo(RESTORE);
        }
    }

    @Test
    void aCustomCommandIsTrackedAndItsParametersAreNotShown() throws Exception {
        String own = "*HQ,1600073844,S99,130305,secret,1#";
        assertThat(post(own).statusCode()).isEqualTo(409);
        try (Device device = online()) {
            HttpResponse<String> ordered = post(own);
            assertThat(ordered.statusCode()).isEqualTo(202);
            assertThat(ordered.body())
                    .contains("\"command\":\"S99\"", "\"commandTime\":\"130305\"", "\"state\":\"pending\"");
            assertThat(device.answer()).isEqualTo(own);
            device.send(CONFIRMATION.replace("D1", "S99"));
            awaitOrders("\"state\":\"confirmed\"");
        }
        assertThat(orders()).contains("refused", "confirmed").doesNotContain("secret");
        assertThat(gateway.warnings).isEmpty();
    }

    @Test
    void whatIsNoCommandIsRefused() throws Exception {
        for (String body : new String[] {
            "",
            "D1",
            HEARTBEAT,
            INTERVAL + INTERVAL,
            "x" + INTERVAL,
            "*161101144927DB01HSO^",
            "*HQ,1600073844,ZZ#",
            "*HQ,1600073844,ZZ,5,1#",
            "*HQ,1600073844,zz,130305#",
            "*HQ,1600073844,ZZ,130305,a*b#",
            "*HQ,1600073844,ZZ,130305,a\nb#",
            "*HQ,1600073844,S20,1,5#",
            CUT + RESTORE,
            "x".repeat(5000)
        }) {
            assertThat(post(body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(orders()).isEmpty();
    }

    @Test
    void whatAPageInABrowserSendsIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri())
                .header("Origin", "https://example.org")
                .POST(HttpRequest.BodyPublishers.ofString("*HQ,1600073844,D1,130305,30,1#"))
                .build();
        HttpResponse<String> refused = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("web pages");
    }

    private Device online() throws Exception {
        long stored = gateway.statistics().stored.sum();
        Device device = Device.connect(gateway.address()).send(HEARTBEAT);
        Await.until("the heartbeat is stored", () -> gateway.statistics().stored.sum() > stored);
        return device;
    }

    private void awaitOrders(String text) throws Exception {
        Await.until(text, () -> orders().contains(text));
    }

    private String orders() throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri()).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post(body, "");
    }

    private HttpResponse<String> post(String body, String query) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(uri() + query))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri() {
        return URI.create("http://" + Exchange.text(http.address()) + "/commands");
    }
}
