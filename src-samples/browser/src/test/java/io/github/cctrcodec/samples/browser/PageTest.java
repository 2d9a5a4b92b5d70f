package io.github.cctrcodec.samples.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a person does with the page. */
class PageTest {
    private static final String POSITION =
            "*161101144927UD00144927A1203.5394S07657.7255W000.4161101255.0011111111L022043^";

    @RegisterExtension
    static final Page PAGE = new Page();

    @Test
    void aPastedFrameIsNamedAndTakenApart() {
        PAGE.paste(POSITION);
        assertThat(PAGE.verdict()).startsWith("Carscop").contains("1 Carscop message", "CCTR-620, CCTR-802");
        assertThat(PAGE.find("#rows tr")).hasCount(1);
        assertThat(PAGE.find("#rows")).containsText("-12.05899, -76.96209");
        assertThat(PAGE.find("#frame-title")).hasText("Message 1: position, UD00 ▮▮▮▮▮captured");
        assertThat(PAGE.find(".fields tbody tr")).hasCount(13);
        assertThat(PAGE.find(".byte")).hasCount(POSITION.length());
        assertThat(String.join("", PAGE.find(".byte .character").allInnerTexts()))
                .isEqualTo(POSITION);
    }

    @Test
    void pointingAtAByteShowsItsField() {
        PAGE.paste(POSITION);
        PAGE.find(".byte").nth(30).hover();
        assertThat(PAGE.find(".fields tr.is-pointed")).hasCount(1);
        assertThat(PAGE.find(".fields tr.is-pointed")).containsText("1203.5394");
        assertThat(PAGE.find(".pointed")).hasText("latitude · byte 24–32 · -12.0589900 degrees");
    }

    @Test
    void pointingAtAFieldShowsItsBytes() {
        PAGE.paste(POSITION);
        PAGE.find(".fields tr", "odometer").hover();
        assertThat(String.join("", PAGE.find(".byte.is-pointed .character").allInnerTexts()))
                .isEqualTo("022043");
        PAGE.find("h1").hover();
        assertThat(PAGE.find(".byte.is-pointed")).hasCount(0);
    }

    @Test
    void aBinaryRecordIsShownInHex() {
        PAGE.example("H02 record");
        assertThat(PAGE.verdict()).startsWith("H02").contains("Read as hex.");
        assertThat(PAGE.find(".byte")).hasCount(45);
        PAGE.find(".fields tr", "latitude").hover();
        assertThat(PAGE.find(".byte.is-pointed .character").allInnerTexts()).containsExactly("04", "41", "93", "90");
    }

    @Test
    void aFaultIsToldBesideItsField() {
        PAGE.paste(POSITION.replace("1203.5394", "1263.5394"));
        assertThat(PAGE.find("#diagnostics li")).hasCount(1);
        assertThat(PAGE.find(".fields tr.is-remarkable .diagnostic")).hasText("latitude is out of range or malformed");
        assertThat(PAGE.find("#rows .chip.is-warning")).hasText("bad latitude");
    }

    @Test
    void aLookAlikeIsNamedWithItsSign() {
        PAGE.example("look-alike");
        assertThat(PAGE.verdict()).startsWith("Not ours: GT06").contains("78 78 or 79 79");
        assertThat(PAGE.find("#frame")).isHidden();
        PAGE.paste("nothing of the kind");
        assertThat(PAGE.verdict()).startsWith("No frame");
        PAGE.paste(POSITION.substring(0, 40));
        assertThat(PAGE.verdict()).startsWith("Not yet a frame").contains("its end is missing");
    }

    @Test
    void aLogShowsItsMessagesAndItsTrack() {
        PAGE.example("log");
        assertThat(PAGE.verdict()).contains("6 Carscop messages, 3 H02 messages; 5 devices", "Read as a server log.");
        assertThat(PAGE.find("#rows tr")).hasCount(9);
        assertThat(PAGE.find("#map path.position")).hasCount(4);
        assertThat(PAGE.find("#map canvas")).isVisible();
        PAGE.find("#map path.position").last().click();
        assertThat(PAGE.find("#rows tr[aria-selected=true] td.number").first()).hasText("5");
        assertThat(PAGE.find("#frame-title")).containsText("Message 5: position, UD04");
    }

    @Test
    void theTrackAndTheTableAreFilteredByDevice() {
        PAGE.example("log");
        PAGE.find("#device").selectOption("CC8011400042499");
        assertThat(PAGE.find("#rows tr")).hasCount(1);
        assertThat(PAGE.find("#map path.position")).hasCount(1);
        PAGE.find("#device").selectOption("");
        PAGE.find("#type").selectOption("heartbeat");
        assertThat(PAGE.find("#rows tr")).hasCount(2);
        assertThat(PAGE.find("#track")).isHidden();
    }

    @Test
    void theTextOfAnSmsIsReadAndItsPlaceIsOnTheMap() {
        PAGE.example("SMS");
        assertThat(PAGE.verdict()).startsWith("SMS: alarm, shock").contains("22.6768", "91");
        assertThat(PAGE.find("#map path.position")).hasCount(1);
        assertThat(PAGE.find("#result")).isHidden();
    }

    @Test
    void aFileIsReadAsItIsToldToBe() {
        PAGE.find("#format").selectOption("raw");
        PAGE.find("#file")
                .setInputFiles(new FilePayload("capture.bin", "", POSITION.getBytes(StandardCharsets.US_ASCII)));
        PAGE.untilRead();
        assertThat(PAGE.verdict()).contains("1 Carscop message", "Read as raw bytes.");
        assertThat(PAGE.find("#name")).hasText("capture.bin, 78 bytes");
        PAGE.find("#format").selectOption("hex");
        assertThat(PAGE.find("#verdict")).containsText("byte 0 is no hexadecimal digit");
    }

    @Test
    void aDroppedFileIsRead() {
        PAGE.tab().evaluate("""
                frame => {
                  const dataTransfer = new DataTransfer();
                  dataTransfer.items.add(new File([frame], 'frame.txt'));
                  dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
                }""", POSITION);
        PAGE.untilRead();
        assertThat(PAGE.verdict()).startsWith("Carscop");
    }

    @Test
    void theTableIsUsedByKeys() {
        PAGE.example("log");
        PAGE.find("#rows tr").first().focus();
        PAGE.tab().keyboard().press("ArrowDown");
        assertThat(PAGE.find("#frame-title")).containsText("Message 2: login");
        PAGE.tab().keyboard().press("End");
        assertThat(PAGE.find("#frame-title")).containsText("Message 9: login");
        PAGE.find(".fields tbody tr").first().focus();
        PAGE.tab().keyboard().press("ArrowDown");
        assertThat(PAGE.find(".byte.is-pointed .character").allInnerTexts()).containsExactly("U", "B", "0", "5");
    }

    @Test
    void aRedactedLogTellsNobodyAndIsReadAgain() throws IOException {
        PAGE.example("log");
        Path redacted = PAGE.download("Redact and download");
        assertThat(PAGE.find("#name")).hasText("9 frames redacted");
        assertThat(redacted.getFileName()).hasToString("redacted.log");
        String log = Files.readString(redacted);
        assertThat(log.lines()).hasSize(9).allMatch(line -> line.matches("\\[[1-6]\\] HEX: [0-9a-f]+"));
        assertThat(log).doesNotContain(HexFormat.of().formatHex("CC8011400042499".getBytes(StandardCharsets.US_ASCII)));
        PAGE.paste(log);
        assertThat(PAGE.verdict()).contains("6 Carscop messages, 3 H02 messages; 5 devices");
        assertThat(PAGE.find("#rows")).containsText("2015-08-17 16:02:54");
        assertThat(PAGE.find("#rows")).not().containsText("CC8011400042499");
        assertThat(PAGE.find("#rows")).not().containsText("149.17097");
    }

    @Test
    void aRedactedFrameIsHex() throws IOException {
        PAGE.paste(POSITION);
        assertThat(Files.readString(PAGE.download("Redact and download")))
                .matches("2a31363131303131343439323755443030[0-9a-f]+5e\n")
                .doesNotContain(HexFormat.of().formatHex("07657.7255W".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aPacketCaptureIsRead() {
        PAGE.find("#file").setInputFiles(new FilePayload("device.pcap", "", PacketCapture.of(POSITION)));
        PAGE.untilRead();
        assertThat(PAGE.verdict()).contains("1 Carscop message", "Read as a packet capture.");
        assertThat(PAGE.find("#rows")).containsText("192.0.2.17:40000-198.51.100.1:5013");
    }

    @Test
    void theMessageIsThereAsJson() {
        PAGE.paste(POSITION);
        PAGE.tab().getByText("As JSON").click();
        assertThat(PAGE.find("#json")).containsText("\"courseDegrees\": 255,");
    }
}
