package dev.offroad.jobs;

import dev.offroad.Section;
import java.io.IOException;

/**
 * A job that works until its standard input ends: its main thread makes calls, and another is in
 * one all the time. With an argument, JMX is thought to be on already.
 */
public final class UntilTold {

  private static final Section REQUEST = Section.of("request");
  private static final Section PARSE = Section.of("parse");
  private static final Section WAIT = Section.of("wait");

  private UntilTold() {}

  /** Runs the job; it says on standard output that it has begun. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length > 0) {
      System.setProperty("com.sun.management.jmxremote", "");
    }
    Thread waiting = new Thread(UntilTold::waitForEndOfInput, "waiting");
    waiting.start();
    REQUEST.run(() -> PARSE.run(() -> Work.busy(1)));
    System.out.println("ready");
    while (waiting.isAlive()) {
      REQUEST.run(() -> PARSE.run(() -> Work.busy(1)));
      Thread.sleep(1);
    }
  }

  private static void waitForEndOfInput() {
    try {
      WAIT.call(
          () -> {
            int read = System.in.read();
            while (read >= 0) {
              read = System.in.read();
            }
            return null;
          });
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
