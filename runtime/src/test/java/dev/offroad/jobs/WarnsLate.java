package dev.offroad.jobs;

import dev.offroad.Section;
import dev.offroad.console.Console;
import java.util.Map;

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
    while (!isReady()) {
      Thread.sleep(5); // Until the next look: the thread tells nobody how far it is.
    }
    Before.come();
    Console.couldNotWarn("a look");
    Console.catchUp();
    After.come();
  }

  /** Whether the thread that practises has done its first part, and waits. */
  private static boolean isReady() {
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      for (StackTraceElement frame : each.getValue()) {
        if (each.getKey().getName().equals("offroad-practice")
            && frame.getMethodName().equals("sleep")) {
          return true;
        }
      }
    }
    return false;
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
