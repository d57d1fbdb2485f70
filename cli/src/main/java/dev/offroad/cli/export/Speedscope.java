package dev.offroad.cli.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file format of speedscope: a sampled profile for each thread, whose samples are the places of
 * its call tree and whose weights are their self times in nanoseconds.
 */
public final class Speedscope {

  private static final String SCHEMA = "https://www.speedscope.app/file-format-schema.json";

  private final Map<String, Integer> frames = new LinkedHashMap<>();
  private final Snapshot snapshot;
  private final Stacks stacks;

  private Speedscope(Snapshot snapshot) {
    this.snapshot = snapshot;
    this.stacks = new Stacks(snapshot);
  }

  /**
   * The profiles of a run.
   *
   * @param snapshot what was measured
   * @return JSON, with a line end
   */
  public static String of(Snapshot snapshot) {
    return new Speedscope(snapshot).file() + "\n";
  }

  private ObjectNode file() {
    ObjectNode file = JsonMapper.builder().build().createObjectNode();
    file.put("$schema", SCHEMA);
    file.put("exporter", "offroad");
    file.put("name", snapshot.job());
    file.put("activeProfileIndex", 0);
    ObjectNode shared = file.putObject("shared");
    ArrayNode profiles = file.putArray("profiles");
    for (ThreadEntry thread : snapshot.threads()) {
      profile(profiles.addObject(), thread);
    }
    ArrayNode names = shared.putArray("frames");
    frames.keySet().forEach(name -> names.addObject().put("name", name));
    return file;
  }

  private void profile(ObjectNode profile, ThreadEntry thread) {
    profile.put("type", "sampled");
    profile.put("name", thread.name());
    profile.put("unit", "nanoseconds");
    profile.put("startValue", 0);
    profile.put("endValue", thread.elapsedNanos());
    ArrayNode samples = profile.putArray("samples");
    ArrayNode weights = profile.putArray("weights");
    for (Stacks.Stack stack : stacks.of(thread)) {
      ArrayNode sample = samples.addArray();
      stack.frames().forEach(name -> sample.add(frames.computeIfAbsent(name, n -> frames.size())));
      weights.add(stack.nanos());
    }
  }
}
