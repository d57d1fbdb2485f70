package dev.offroad.jobs;

import dev.offroad.Section;

/** A job whose heap is full where sections are entered for the first time at their places. */
public final class FullInside {

  private static final Section[] SECTIONS = new Section[40];
  private static FullHeap heap = new FullHeap();

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
    heap.fillToTheLastBytes();
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
    heap = null;
    System.err.println("done " + done);
  }
}
