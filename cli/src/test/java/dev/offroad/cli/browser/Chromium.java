package dev.offroad.cli.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium for the tests of one class: a {@code static} field with
 * {@code @RegisterExtension}. Without Chromium and its driver the tests are skipped or fail, as
 * {@link Programs} says. Nothing is downloaded: the programs are those of the system.
 */
public final class Chromium implements BeforeAllCallback, AfterAllCallback {

  /** What the rule of absence calls it. */
  public static final String PROGRAM = "chromium";

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Kept, as a logger that nobody holds forgets its level. */
  private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

  private final List<String> arguments = new ArrayList<>();
  private ChromeDriver driver;

  /** A browser with further arguments, such as {@code --force-dark-mode}. */
  public Chromium(String... arguments) {
    this.arguments.addAll(List.of(arguments));
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Path browser = Programs.find(PROGRAM, "/usr/bin/chromium", "chromium", "google-chrome");
    Path chromedriver = Programs.find(PROGRAM, "/usr/bin/chromedriver", "chromedriver");
    SELENIUM.setLevel(Level.SEVERE);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(chromedriver.toFile())
            .usingAnyFreePort()
            .build();
    driver = new ChromeDriver(service, options(browser));
  }

  private ChromeOptions options(Path browser) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox", // Root has none, and in containers there is only root.
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--enable-unsafe-swiftshader", // WebGL without a graphics card.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-quic",
        "--disable-sync",
        "--no-first-run",
        "--force-device-scale-factor=1",
        "--lang=en-GB",
        "--window-size=1280,900");
    options.addArguments(arguments);
    options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
    return options;
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (driver != null) {
      driver.quit();
    }
  }

  /** The browser as Selenium knows it. */
  public ChromeDriver driver() {
    return driver;
  }

  /** Opens a page anew, and forgets what was on the console before. */
  public void open(URI page) {
    driver.get("about:blank"); // Another fragment of the same page would not load it again.
    console();
    driver.get(page.toString());
  }

  /** What came to the console since this was last asked, each with its level. */
  public List<String> console() {
    List<String> lines = new ArrayList<>();
    for (LogEntry entry : driver.manage().logs().get("browser")) {
      lines.add(entry.getLevel() + " " + entry.getMessage());
    }
    return lines;
  }

  /** The errors and warnings that came to the console since this or {@link #console} was asked. */
  public List<String> problems() {
    return console().stream()
        .filter(line -> line.startsWith("SEVERE ") || line.startsWith("WARNING "))
        .toList();
  }

  /**
   * PageRuns the body of a function in the page; what it returns comes back as Selenium maps it.
   */
  public Object script(String body, Object... arguments) {
    return driver.executeScript(body, arguments);
  }

  /** Waits until something is so, and fails after half a minute. */
  public void await(String what, Supplier<Boolean> so) {
    new WebDriverWait(driver, PATIENCE)
        .withMessage(() -> what + "; the console has " + console())
        .until(any -> so.get());
  }

  /** Keeps what the window shows as a PNG. */
  public Path screenshot(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }
}
