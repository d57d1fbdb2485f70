package dev.offroad.jobs;

/** A heap that is full, until what fills it is let go. The filling itself needs no memory. */
final class FullHeap {

  private static final int LARGE = 1 << 20;
  private static final int SMALL = 16;

  private final Object[] held = new Object[1 << 16];
  private int next;

  /** In large pieces, and then in small ones, so that hardly anything is left. */
  void fill() {
    for (int size = LARGE; size >= SMALL; ) {
      try {
        held[next] = new byte[size];
        next++;
      } catch (OutOfMemoryError e) {
        size /= 2;
      }
    }
  }

  /** Fills what is left by the smallest objects that there are. */
  void fillToTheLastBytes() {
    fill();
    try {
      for (; next < held.length; next++) {
        held[next] = new Object();
      }
    } catch (OutOfMemoryError e) {
      return; // As it should.
    }
  }
}
