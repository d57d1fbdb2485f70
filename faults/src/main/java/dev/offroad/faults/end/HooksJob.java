package dev.offroad.faults.end;

import dev.offroad.Section;
import java.util.concurrent.CountDownLatch;

/**
 * A job whose own shutdown hooks make measured calls, beside daemon threads that go on with theirs.
 */
public final class HooksJob {

  static final int CODE = 5;
  static final int HOOKS = 2;
  static final int HOOK_MILLIS = 700;

  private static final int DAEMONS = 1;
  private static final long MILLI = 1_000_000;
  private static final CountDownLatch STARTED = new CountDownLatch(DAEMONS);

  private HooksJob() {}

  /**
   * Runs the job.
   *
   * @param args none
   * @throws InterruptedException never
   */
  public static void main(String[] args) throws InterruptedException {
    for (int i = 0; i < HOOKS; i++) {
      Section section = Section.of("hook " + i);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> hook(section), "hook-" + i));
    }
    for (int i = 0; i < DAEMONS; i++) {
      Section section = Section.of("daemon " + i);
      Thread daemon = new Thread(() -> goOn(section), "daemon-" + i);
      daemon.setDaemon(true);
      daemon.start();
    }
    STARTED.await();
    Section.of("job").run(() -> {});
    System.out.println("ending");
    System.exit(CODE);
  }

  /** New sections among the calls: they change what the report is made of. */
  private static void hook(Section section) {
    long start = System.nanoTime();
    for (int i = 0; System.nanoTime() - start < HOOK_MILLIS * MILLI; i++) {
      int number = i % 100;
      section.run(() -> Section.of("made by a hook " + number).run(() -> {}));
    }
    System.out.println("hook done");
  }

  private static void goOn(Section section) {
    while (true) {
      section.run(STARTED::countDown);
    }
  }
}
