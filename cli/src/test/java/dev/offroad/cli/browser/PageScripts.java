package dev.offroad.cli.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Calls functions of the page's scripts in the browser, before the build makes one file of them.
 */
final class PageScripts {

  private static final Path FOLDER = Path.of("../runtime/src/main/page/script");

  private final Chromium chromium;

  PageScripts(Chromium chromium) {
    this.chromium = chromium;
  }

  /** What a function gives for each list of arguments. */
  List<?> results(String module, String function, List<List<?>> arguments) throws IOException {
    try (PageServer server = new PageServer(FOLDER)) {
      URI page = server.add("empty.html", "<title>script</title>".getBytes(StandardCharsets.UTF_8));
      chromium.open(page);
      return (List<?>)
          chromium
              .driver()
              .executeAsyncScript(
                  "const [file, name, all, done] = arguments;"
                      + "import(file).then((module) =>"
                      + " done(all.map((each) => module[name](...each))))",
                  module,
                  function,
                  arguments);
    }
  }
}
