package dev.offroad.jobs;

import dev.offroad.Section;

/** A job whose heap is full where sections are entered for the first time at their places. */
public final class FullInside {

  private static final int LARGE = 1 << 20;
  private static final int SMALL = 16;
  private static final Section[] SECTIONS = new Section[40];
  private static Object[] held = new Object[1 << 16];

  private FullInside() {}

  /**
   * Runs the job.
   *
   * @param arguments {@code close} where the sections were entered before
   */
  public static void main(String[] arguments) throws InterruptedException {
    for (int i = 0; i < SECTIONS.length; i++) {
      SECTIONS[i] = Section.of("section " + i);
    }
    boolean before = arguments[0].equals("close");
    for (int i = 0; i < SECTIONS.length; i++) {
      if (before || i == 0) {
        SECTIONS[i].enter().close();
      } else {
        SECTIONS[i].run(() -> {});
      }
    }
    Thread.sleep(1_000); // Offroad makes itself ready meanwhile.
    fill();
    int done = 0;
    for (int i = 1; i < SECTIONS.length; i++) {
      Section.Open open = SECTIONS[i].enter();
      long until = System.nanoTime() + (before ? i * 2_000_000L : 0);
      while (System.nanoTime() < until) {
        Thread.onSpinWait(); // Each is longer than all before it: its histogram needs memory.
      }
      open.close();
      done++;
    }
    held = null;
    System.err.println("done " + done);
  }

  private static void fill() {
    int next = 0;
    for (int size = LARGE; size >= SMALL; ) {
      try {
        held[next] = new byte[size];
        next++;
      } catch (OutOfMemoryError e) {
        size /= 2;
      }
    }
    try {
      for (; next < held.length; next++) {
        held[next] = new Object();
      }
    } catch (OutOfMemoryError e) {
      return; // As it should.
    }
  }
}
