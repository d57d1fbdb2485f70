package dev.offroad.benchmarks.stress;

import dev.offroad.recording.RecorderImage;
import dev.offroad.recording.ThreadImages;

/**
 * The readings of one thread, one after the other: the thread is in each once, until it has ended;
 * then in one more, and in none after that. Confined to one thread at a time.
 */
final class ReadingsInTurn implements ThreadImages {

  private RecorderImage image;
  private RecorderImage last;
  private int images;
  private int ends;
  private boolean over;

  /** Called before each reading. */
  void begin() {
    over = ends > 0;
    image = null;
    images = 0;
  }

  @Override
  public void ended(String thread, boolean main, RecorderImage ofThread) {
    ends++;
    live(thread, main, ofThread);
  }

  @Override
  public void live(String thread, boolean main, RecorderImage ofThread) {
    images++;
    image = ofThread;
  }

  /** The image of this reading; of the thread's end, where that has been read; or null. */
  RecorderImage image() {
    return over ? last : image;
  }

  /** Whether the thread's end has been read. */
  boolean sawTheEnd() {
    return ends > 0;
  }

  /** Takes an image for that of this reading. Returns the law that it breaks, or null. */
  String accept(RecorderImage judged) {
    if (ends > 1 || images > (over ? 0 : 1)) {
      return Verdict.broken("thread twice", images + " images, " + ends + " of the end, " + over);
    }
    if (last != null && callsOf(judged) < callsOf(last)) {
      return Verdict.broken("fewer calls than before", last + " then " + judged);
    }
    // Readers see the stress clock a nanosecond later than its writer.
    if (last != null && judged.times().takenAt() < last.times().takenAt() - 1) {
      return Verdict.broken("earlier than before", last + " then " + judged);
    }
    last = judged;
    return null;
  }

  static long callsOf(RecorderImage image) {
    return image.nodes().stream().mapToLong(RecorderImage.Node::calls).sum();
  }
}
