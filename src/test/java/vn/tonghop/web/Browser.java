package vn.tonghop.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;
import vn.tonghop.people.Role;

/** A headless Chromium of this machine that looks at the page; tests are skipped where there is none. */
final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final PageService service;

    private Browser(ChromeDriver driver, PageService service) {
        this.driver = driver;
        this.service = service;
    }

    static Browser open(PageService service) {
        return open(service, true);
    }

    /** @param scripts whether pages may run theirs */
    static Browser open(PageService service, boolean scripts) {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER),
                "no /usr/bin/chromium and /usr/bin/chromedriver here: the page is not looked at in a browser");
        ChromeOptions options = new ChromeOptions().setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=vi",
                "--hide-scrollbars",
                // Whatever the page asked for elsewhere would fail, and stand in the log.
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService chrome = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(chrome, options);
        driver.manage().window().setSize(new Dimension(1366, 768));
        return new Browser(driver, service);
    }

    ChromeDriver driver() {
        return driver;
    }

    Browser signIn(Role role) {
        return signIn(PageService.username(role), PageService.PASSWORD);
    }

    Browser signIn(String username, String password) {
        go("/dang-nhap");
        type("ten", username);
        type("mat-khau", password);
        return press("main form button");
    }

    Browser go(String path) {
        driver.get(service.address(path));
        return this;
    }

    /** Writes into the field of this id. */
    Browser type(String id, String text) {
        WebElement field = driver.findElement(By.id(id));
        field.clear();
        field.sendKeys(text);
        return this;
    }

    Browser press(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
        return this;
    }

    /** What a part of the page says. */
    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Waits until the page says so. */
    void awaitText(String expected) {
        new WebDriverWait(driver, PATIENCE)
                .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
                .until(d -> text("main").contains(expected));
    }

    /** What the browser has complained about since it was asked last, such as a breach of the page's policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The rules of accessibility that the page breaks seriously, each with where. */
    List<?> barriers() {
        driver.executeScript(axe());
        Object found = driver.executeAsyncScript("""
            const done = arguments[arguments.length - 1];
            axe.run().then(r => done(r.violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))));
            """);
        return (List<?>) found;
    }

    /** Keeps a picture of what is shown, where {@code tonghop.pictures} names a folder. */
    void picture(String name, int width, int height) throws IOException {
        String folder = System.getProperty("tonghop.pictures");
        if (folder == null) {
            return;
        }
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        Path target = Path.of(folder).resolve(name + "-" + width + ".png");
        Files.createDirectories(target.getParent());
        Files.write(target, driver.getScreenshotAs(OutputType.BYTES));
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }

    private static String axe() {
        try (InputStream in =
                Browser.class.getResourceAsStream("/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
