package dev.offroad.jobs;

import dev.offroad.Section;
import java.util.List;

/** A job that goes on until Offroad has practised, and ends. */
public final class Practised {

  private static final Section OUTER = Section.of("outer");
  private static final Section INNER = Section.of("inner");

  private Practised() {}

  /** Runs the job. */
  public static void main(String[] arguments) throws InterruptedException {
    List<Thread> practising;
    do {
      OUTER.run(() -> INNER.run(() -> Work.busy(5)));
      practising =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("offroad-practice"))
              .toList();
    } while (!practising.isEmpty());
  }
}
