package dev.offroad.capture;

import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.ThreadImages;
import dev.offroad.recording.ThreadKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

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
    return kind(name, any -> new KindTotals());
  }

  private KindTotals kind(String name, Function<String, KindTotals> made) {
    KindTotals known = kinds.get(name);
    if (known == null) {
      String fitting = kinds.size() < ThreadKind.MOST ? name : ThreadKind.OTHERS;
      known = kinds.computeIfAbsent(fitting, made);
    }
    return known;
  }

  /** The kind of the main thread, which has a place of its own whatever the bound. */
  KindTotals mainKind(String name) {
    return kinds.computeIfAbsent(name, any -> new KindTotals());
  }

  /**
   * These and the ones that live. These come first where there is no room for all kinds: which have
   * a name of their own does not change by it from one reading to the next.
   *
   * @param live is left empty, as its totals are added to instead of a copy
   * @param liveMain the name of the main thread where it lives, else null
   * @param mainElapsed the elapsed time of the main thread where it has ended, in nanoseconds
   */
  Map<String, KindTotals> with(ThreadFolder live, String liveMain, long mainElapsed) {
    ThreadFolder all = new ThreadFolder();
    if (main != null) {
      KindTotals ofMain = all.kinds.computeIfAbsent(mainName, live::take);
      ofMain.add(main);
      ofMain.elapsed += mainElapsed;
    }
    kinds.forEach((name, totals) -> all.kind(name, live::take).add(totals));
    live.kinds.forEach((name, totals) -> all.addOrTake(name, name.equals(liveMain), totals));
    live.kinds.clear();
    return all.kinds;
  }

  private KindTotals take(String name) {
    KindTotals taken = kinds.remove(name);
    return taken == null ? new KindTotals() : taken;
  }

  private void addOrTake(String name, boolean isMain, KindTotals totals) {
    KindTotals there =
        isMain ? kinds.computeIfAbsent(name, any -> totals) : kind(name, any -> totals);
    if (there != totals) {
      there.add(totals);
    }
  }
}
