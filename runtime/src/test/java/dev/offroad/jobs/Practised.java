package dev.offroad.jobs;

import dev.offroad.Section;

/** A job that goes on until Offroad has practised, and ends. */
public final class Practised {

  private static final int SECTIONS = 60;

  private static final Section OUTER = Section.of("outer");

  private Practised() {}

  /** Runs the job. */
  public static void main(String[] arguments) throws InterruptedException {
    do {
      OUTER.run(Practised::callAll);
    } while (!Practising.waits());
    FirstPart.isDone();
    do {
      OUTER.run(Practised::callAll);
    } while (Practising.goesOn());
  }

  private static void callAll() throws InterruptedException {
    for (int i = 0; i < SECTIONS; i++) {
      Section.of("inner " + i).run(() -> {});
    }
    Thread.sleep(5);
  }

  /** Is initialized between the two parts of the practice. */
  private static final class FirstPart {

    private static void isDone() {}
  }
}
