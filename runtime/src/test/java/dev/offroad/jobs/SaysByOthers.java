package dev.offroad.jobs;

import dev.offroad.Section;
import java.io.PrintStream;
import java.util.concurrent.CompletableFuture;

/** A job whose standard error has each line printed by another thread, in a measured call. */
public final class SaysByOthers {

  private static final PrintStream REAL = System.err;

  private SaysByOthers() {}

  /** Runs the job. */
  public static void main(String[] arguments) {
    System.setErr(
        new PrintStream(REAL, true) {
          @Override
          public void print(String text) {
            CompletableFuture.runAsync(() -> Section.of("say").run(() -> REAL.print(text))).join();
          }
        });
    Section.of("work").run(() -> REAL.println("in it"));
  }
}
