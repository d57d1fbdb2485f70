package dev.offroad.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.offroad.cli.browser.Chromium;
import dev.offroad.cli.browser.PageServer;
import dev.offroad.cli.browser.Programs;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The released speedscope in a browser: its own importer reads a file, and its own <em>Export</em>
 * says what it has understood.
 */
final class SpeedscopeApp implements AutoCloseable {

  private static final String PROPERTY = "offroad.speedscope";

  /** Where {@code npm install --prefix cli/target/npm speedscope} puts it. */
  private static final String FOLDER = "target/npm/node_modules/speedscope/dist/release";

  /** Presses Ctrl+S until there is something to be saved, and keeps it from being downloaded. */
  private static final String EXPORT =
      """
      if (!window.offroadHooked) {
        window.offroadHooked = true;
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = blob => {
          blob.text().then(text => { window.offroadSaved = text; });
          return make(blob);
        };
        HTMLAnchorElement.prototype.click = () => {};
      }
      if (!window.offroadSaved) {
        window.dispatchEvent(new KeyboardEvent('keydown', {key: 's', ctrlKey: true}));
      }
      return window.offroadSaved || '';
      """;

  private final Chromium chromium;
  private final PageServer server;

  SpeedscopeApp(Chromium chromium) throws IOException {
    this.chromium = chromium;
    Path folder = Path.of(System.getProperty(PROPERTY, FOLDER));
    if (!Files.exists(folder.resolve("index.html"))) {
      throw Programs.absent(
          "speedscope",
          "there is no " + folder + ": npm install --prefix cli/target/npm speedscope");
    }
    this.server = new PageServer(folder);
  }

  /** Imports a file, whose name says what it is. */
  List<Imported> read(String name, byte[] content) throws IOException {
    URI file = server.add(name, content);
    String address = URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
    chromium.open(URI.create(server.at("index.html") + "#profileURL=" + address));
    chromium.await("speedscope to import " + name, () -> !saved().isEmpty());
    List<Imported> profiles = new ArrayList<>();
    JsonNode exported = new JsonMapper().readTree(saved());
    for (JsonNode profile : exported.get("profiles")) {
      profiles.add(imported(profile, exported.at("/shared/frames")));
    }
    return profiles;
  }

  private String saved() {
    return Optional.ofNullable(chromium.script(EXPORT)).map(Object::toString).orElse("");
  }

  /** Its export has events: a frame opens or closes at a time. */
  private static Imported imported(JsonNode profile, JsonNode frames) {
    Map<List<String>, Long> self = new HashMap<>();
    List<String> stack = new ArrayList<>();
    long last = 0;
    for (JsonNode event : profile.get("events")) {
      long at = event.get("at").asLong();
      if (at > last) {
        self.merge(List.copyOf(stack), at - last, Long::sum);
      }
      last = at;
      if (event.get("type").asText().equals("O")) {
        stack.add(frames.get(event.get("frame").asInt()).get("name").asText());
      } else {
        stack.remove(stack.size() - 1);
      }
    }
    long total = profile.get("endValue").asLong() - profile.get("startValue").asLong();
    return new Imported(
        profile.get("name").asText(), profile.get("unit").asText(), total, Map.copyOf(self));
  }

  @Override
  public void close() {
    server.close();
  }

  /**
   * A profile as speedscope understood it.
   *
   * @param name its name
   * @param unit the unit of its values
   * @param total its total weight
   * @param self the weight of each stack without what is above it
   */
  record Imported(String name, String unit, long total, Map<List<String>, Long> self) {}
}
