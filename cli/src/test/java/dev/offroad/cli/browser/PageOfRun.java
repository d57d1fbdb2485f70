package dev.offroad.cli.browser;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.page.RunPage;
import dev.offroad.runfile.ReportFiles;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page, opened from disk as a reader opens it. */
final class PageOfRun {

  private final Chromium chromium;

  PageOfRun(Chromium chromium) {
    this.chromium = chromium;
  }

  /** Writes the page and opens it; a fault in it fails here. */
  PageOfRun open(Snapshot run, Path folder) throws IOException {
    return open(out -> RunPage.write(run, out), folder);
  }

  /** Writes another page and opens it. */
  PageOfRun open(ReportFiles.Content page, Path folder) throws IOException {
    Path file = folder.resolve("page.html");
    try (Writer out = Files.newBufferedWriter(file)) {
      page.writeTo(out);
    }
    chromium.open(file.toUri());
    assertThat(chromium.problems()).isEmpty();
    return this;
  }

  /** The text of the first element that a selector finds. */
  String text(String selector) {
    return (String)
        chromium.script("return document.querySelector(arguments[0]).textContent", selector);
  }

  /** The texts of all elements that a selector finds and that are shown. */
  @SuppressWarnings("unchecked") // Selenium makes a list of strings of an array of strings.
  List<String> texts(String selector) {
    return (List<String>)
        chromium.script(
            "return [...document.querySelectorAll(arguments[0])]"
                + ".filter((each) => each.checkVisibility()).map((each) => each.textContent)",
            selector);
  }

  /** Types into a field as a reader does, in place of what is there. */
  void type(String selector, String text) {
    chromium.script(
        "const field = document.querySelector(arguments[0]); field.value = arguments[1];"
            + " field.dispatchEvent(new Event('input', {bubbles: true}));"
            + " field.dispatchEvent(new Event('change', {bubbles: true}));",
        selector,
        text);
  }

  /** Clicks at the first element that a selector finds. */
  void click(String selector) {
    chromium.script("document.querySelector(arguments[0]).click()", selector);
  }
}
