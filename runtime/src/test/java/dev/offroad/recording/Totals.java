package dev.offroad.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds images up, those of live threads for what they are at the reading. */
final class Totals implements ThreadImages {

  final List<String> live = new ArrayList<>();
  final List<String> open = new ArrayList<>();
  final Map<String, Long> timedByPath = new TreeMap<>();
  final Map<String, Long> callsByPath = new TreeMap<>();
  int threads;
  long elapsed;
  long self;
  private final Set<String> kinds = new TreeSet<>();

  Set<String> kinds() {
    return kinds;
  }

  long calls(String path) {
    return callsByPath.getOrDefault(path, 0L);
  }

  /** At all places. */
  long calls() {
    return callsByPath.values().stream().mapToLong(Long::longValue).sum();
  }

  long timed(String path) {
    return timedByPath.getOrDefault(path, 0L);
  }

  @Override
  public void ended(String thread, boolean main, RecorderImage image) {
    add(thread, image, image.times().lastEnd());
  }

  @Override
  public void live(String thread, boolean main, RecorderImage image) {
    live.add(thread);
    image.open().forEach(call -> open.add(Images.path(image, call.node())));
    add(thread, image, image.times().takenAt());
  }

  private void add(String thread, RecorderImage image, long until) {
    Images.check(image);
    kinds.add(ThreadKind.of(thread));
    threads += image.times().threads();
    elapsed += image.times().elapsed(until);
    self += Images.sumOfSelf(image);
    for (int i = 0; i < image.nodes().size(); i++) {
      String path = Images.path(image, i);
      callsByPath.merge(path, image.nodes().get(i).calls(), Long::sum);
      timedByPath.merge(path, image.nodes().get(i).timedCalls(), Long::sum);
    }
  }
}
