package dev.offroad.jobs;

import dev.offroad.Section;
import java.util.List;

/** A job that goes on until Offroad has practised, and ends. */
public final class Practised {

  private static final int SECTIONS = 60;

  private static final Section OUTER = Section.of("outer");

  private Practised() {}

  /** Runs the job. */
  public static void main(String[] arguments) throws InterruptedException {
    List<Thread> practising;
    do {
      OUTER.run(Practised::callAll);
      practising =
          Thread.getAllStackTraces().keySet().stream()
              .filter(thread -> thread.getName().equals("offroad-practice"))
              .toList();
    } while (!practising.isEmpty());
  }

  private static void callAll() throws InterruptedException {
    for (int i = 0; i < SECTIONS; i++) {
      Section.of("inner " + i).run(() -> {});
    }
    Thread.sleep(5);
  }
}
