package io.github.cctrcodec.samples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The page in a browser without a network, opened from disk. Whatever it asks for elsewhere, or reports, is a failure of the
 * test.
 */
final class Page implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private static final Path FILE = Path.of("target/page/index.html").toAbsolutePath();
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final List<String> faults = new CopyOnWriteArrayList<>();
    private Playwright playwright;
    private com.microsoft.playwright.Page tab;

    @Override
    public void beforeAll(ExtensionContext test) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserContext context = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(ARGUMENTS))
                .newContext();
        context.setOffline(true);
        context.onRequest(request -> {
            if (!request.url().matches("(?s)(?:file|blob|data):.*")) {
                faults.add("asks for " + request.url());
            }
        });
        tab = context.newPage();
        tab.onConsoleMessage(message -> faults.add(message.text()));
        tab.onPageError(faults::add);
        tab.onDialog(dialog -> {
            faults.add("dialog " + dialog.message());
            dialog.dismiss();
        });
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        tab.setViewportSize(1280, 900);
        scheme(ColorScheme.LIGHT);
        tab.navigate(FILE.toUri().toString());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        assertThat(faults).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext test) {
        playwright.close();
    }

    void scheme(ColorScheme scheme) {
        tab.emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(scheme));
    }

    private static Path chromium() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no chromium on the path"));
    }

    /** The tab, for what this class does not say in its own words. */
    com.microsoft.playwright.Page tab() {
        return tab;
    }

    Locator find(String selector) {
        return tab.locator(selector);
    }

    /** The elements with a text. */
    Locator find(String selector, String text) {
        return tab.locator(selector, new com.microsoft.playwright.Page.LocatorOptions().setHasText(text));
    }

    /** Pastes a text and waits until it is read. */
    Page paste(String text) {
        find("#paste").fill("");
        find("#paste").fill(text);
        return untilRead();
    }

    Page example(String name) {
        tab.getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .click();
        return untilRead();
    }

    Page untilRead() {
        find("body[data-state=done]").waitFor();
        return this;
    }

    /** The file that a button gives. */
    Path download(String button) {
        Download download = tab.waitForDownload(() -> tab.getByText(button).click());
        Path file = Path.of("target/downloads", download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** Waits until the page has nothing to do. */
    void settle() {
        tab.evaluate("new Promise(done => setTimeout(() => requestIdleCallback(done, { timeout: 1000 }), 200))");
    }

    /** What went wrong so far, as the test wanted it. */
    List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    String verdict() {
        return find("#verdict").innerText();
    }

    /** What a script in the page gives. */
    <T> T run(String script, Class<T> type) {
        return type.cast(tab.evaluate(script));
    }

    void screenshot(String name, boolean whole) {
        tab.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots", name + ".png"))
                .setFullPage(whole));
    }
}
