package dev.offroad.jobs;

import dev.offroad.Section;
import dev.offroad.console.Console;

/** A job that says nothing itself, and whose first warning comes when Offroad is ready for it. */
public final class WarnsLate {

  private WarnsLate() {}

  /**
   * Has a warning said.
   *
   * @param args none
   * @throws InterruptedException never
   */
  public static void main(String[] args) throws InterruptedException {
    Section.of("work").run(() -> Thread.onSpinWait());
    while (!Practising.waits()) {
      Thread.sleep(5); // Until the next look: the thread tells nobody how far it is.
    }
    Before.come();
    Console.couldNotWarn("a look");
    Console.catchUp();
    After.come();
  }

  /** Is initialized before the warning. */
  private static final class Before {

    private static void come() {}
  }

  /** Is initialized after it. */
  private static final class After {

    private static void come() {}
  }
}
