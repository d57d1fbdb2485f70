package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;
import dev.offroad.snapshot.Snapshot;

/** Two threads reset all the time, beside snapshots and the report at the end. */
public final class Resets {

  private static final Section WORK = Section.of("work");
  private static final int SNAPSHOTS = 2_000;

  private Resets() {}

  /** Runs the job. */
  public static void main(String[] arguments) {
    forEver("worker", () -> WORK.run(() -> {}));
    forEver("resetter-1", Offroad::reset);
    forEver("resetter-2", Offroad::reset);
    for (int i = 0; i < SNAPSHOTS; i++) {
      Snapshot snapshot = Offroad.snapshot();
      if (snapshot.wallNanos() <= 0) {
        System.err.println("starts from a later reset: " + snapshot);
        return;
      }
    }
  }

  private static void forEver(String name, Runnable work) {
    Thread thread =
        new Thread(
            () -> {
              while (true) {
                work.run();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
  }
}
