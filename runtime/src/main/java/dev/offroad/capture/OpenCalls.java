package dev.offroad.capture;

import dev.offroad.recording.RecorderImage;
import dev.offroad.snapshot.OpenCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The calls that are open at one moment, a path for each thread. Bounded: a hundred thousand
 * virtual threads may have one, and a recursion may be as deep. Confined to the thread that takes
 * the snapshot.
 */
final class OpenCalls {

  /** So many threads are listed. */
  static final int MOST = 1_000;

  /** So many calls of a path are listed: half of them the outermost, half the innermost. */
  static final int LONGEST_PATH = 1_000;

  private final List<OpenCall> calls = new ArrayList<>();

  /** Adds those of a thread, of which there is one at least. */
  void add(String thread, RecorderImage image) {
    List<RecorderImage.Open> open = image.open();
    List<Integer> path = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      if (i < LONGEST_PATH / 2 || i >= open.size() - LONGEST_PATH / 2) {
        path.add(image.nodes().get(open.get(i).node()).section());
      }
    }
    calls.add(new OpenCall(thread, path, image.times().takenAt() - since(image)));
  }

  /** One that is not timed is open since its nearest timed caller at the most. */
  private static long since(RecorderImage image) {
    long since = image.times().firstStart();
    for (RecorderImage.Open call : image.open()) {
      since = call.timed() ? call.start() : since;
    }
    return since;
  }

  /** Those that were open longest. */
  List<OpenCall> list() {
    return isCut()
        ? calls.stream()
            .sorted(Comparator.comparingLong(OpenCall::sinceNanos).reversed())
            .limit(MOST)
            .toList()
        : calls;
  }

  /** What is to be said of those that are not listed. */
  List<String> warnings() {
    return isCut()
        ? List.of(
            calls.size()
                + " threads had open calls; the "
                + MOST
                + " that were open longest are listed. The time so far of all of them counts")
        : List.of();
  }

  private boolean isCut() {
    return calls.size() > MOST;
  }
}
