package dev.offroad.cli.browser;

import static com.google.common.truth.Truth.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The browser of the tests runs scripts and tells of faults in a page. */
final class ChromiumTest {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @TempDir private Path folder;

  @Test
  void aPageFromDiskIsShown() throws Exception {
    CHROMIUM.open(page("<title>plain</title><p id='p'>größe</p>"));
    assertThat(CHROMIUM.driver().getTitle()).isEqualTo("plain");
    assertThat(CHROMIUM.script("return document.getElementById('p').textContent"))
        .isEqualTo("größe");
    assertThat(CHROMIUM.problems()).isEmpty();
    Path shot = CHROMIUM.screenshot(folder.resolve("shots/plain.png"));
    assertThat(Files.size(shot)).isGreaterThan(100L);
  }

  @Test
  void whatThePageComplainsOfIsKept() throws Exception {
    CHROMIUM.open(page("<script>console.error('broken'); setTimeout(() => nope())</script>"));
    CHROMIUM.await(
        "the end of the script", () -> String.valueOf(CHROMIUM.problems()).contains("nope"));
    CHROMIUM.open(page("<p>fine"));
    assertThat(CHROMIUM.problems()).isEmpty();
  }

  private URI page(String html) throws Exception {
    Path file = folder.resolve("page.html");
    return Files.writeString(file, "<!doctype html><meta charset=utf-8>" + html).toUri();
  }
}
