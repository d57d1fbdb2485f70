package dev.offroad.capture;

import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.ThreadImages;
import dev.offroad.recording.ThreadKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The threads that have ended, folded by kind, so that their number does not matter. Bounded:
 * beyond {@link ThreadKind#MOST} kinds, further ones are folded under {@link ThreadKind#OTHERS}.
 *
 * <p>Called under the lock of the recorders' reading, by one thread at a time.
 */
final class ThreadFolder implements ThreadImages {

  private final Map<String, KindTotals> kinds = new LinkedHashMap<>();

  /** The main thread, once it has ended; its elapsed time goes on until the snapshot. */
  private KindTotals main;

  private String mainName;

  @Override
  public void ended(String thread, boolean isMain, RecorderImage image) {
    // A call that is still open on a thread that has ended lost its exit: it ended by then at the
    // latest.
    long end = image.times().lastEnd();
    if (isMain) {
      main = new KindTotals();
      mainName = thread;
      main.add(image, end, 0);
    } else {
      kind(ThreadKind.of(thread)).add(image, end, image.times().elapsed(end));
    }
  }

  @Override
  public void live(String thread, boolean isMain, RecorderImage image) {
    throw new IllegalStateException("a live thread is not folded: " + thread);
  }

  KindTotals kind(String name) {
    KindTotals known = kinds.get(name);
    if (known == null) {
      String fitting = kinds.size() < ThreadKind.MOST ? name : ThreadKind.OTHERS;
      known = kinds.computeIfAbsent(fitting, any -> new KindTotals());
    }
    return known;
  }

  /** The kind of the main thread, which has a place of its own whatever the bound. */
  KindTotals mainKind(String name) {
    return kinds.computeIfAbsent(name, any -> new KindTotals());
  }

  /** A copy that can be added to; the main thread's elapsed time is set to the given one. */
  ThreadFolder copy(long mainElapsed) {
    ThreadFolder copy = new ThreadFolder();
    if (main != null) {
      KindTotals mainCopy = copy.mainKind(mainName);
      mainCopy.add(main);
      mainCopy.elapsed += mainElapsed;
    }
    kinds.forEach((name, totals) -> copy.kind(name).add(totals));
    return copy;
  }

  Map<String, KindTotals> kinds() {
    return kinds;
  }
}
