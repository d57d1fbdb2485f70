package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;
import dev.offroad.testing.Virtual;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A job that ends Offroad before it ends itself, in the way that its argument names. */
public final class Ended {

  /** Hooks that make calls while the JVM ends. */
  private static final int HOOKS = 4;

  private static final int CALLS_OF_HOOK = 20_000;

  private static final Section STEP = Section.of("step");

  private Ended() {}

  /** Runs the job. */
  public static void main(String[] arguments) throws InterruptedException {
    switch (arguments[0]) {
      case "early" -> early();
      case "by-a-hook" -> {
        for (int i = 0; i < HOOKS; i++) {
          Runtime.getRuntime().addShutdownHook(new Thread(Ended::hook, "hook-" + i));
        }
        STEP.run(() -> {});
      }
      case "by-many" -> byMany();
      case "in-part" -> inPart();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void early() throws InterruptedException {
    Section.Open open = Section.of("open").enter();
    steps(5);
    Runnable carried = Offroad.carry(() -> steps(100));
    Offroad.Job job = Offroad.job("part");
    steps(2);
    Offroad.end();

    steps(100);
    carried.run();
    Section.of("new").run(() -> steps(100));
    Thread other = new Thread(carried, "other");
    other.start();
    other.join();
    if (Virtual.areThere()) {
      Virtual.run("virtual", carried);
    }
    Offroad.job("late").close();
    Offroad.reset();
    job.close();
    open.close();
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("offroad-")) {
        System.err.println("left: " + thread);
      }
    }
  }

  /** As a container does that undeploys when the JVM ends, and others go on meanwhile. */
  private static void hook() {
    steps(CALLS_OF_HOOK);
    Offroad.end();
    steps(CALLS_OF_HOOK);
  }

  private static void byMany() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < HOOKS; i++) {
      Thread thread = new Thread(Ended::hook, "ending-" + i);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Standard error is of no use to the report of a part, and of use again afterwards. */
  private static void inPart() {
    PrintStream before = System.err;
    System.setErr(new Endless());
    Offroad.Job part = Offroad.job("part");
    steps(2);
    part.close();
    System.setErr(before);
    System.err.println("closed");
  }

  /** Whoever prints does so for ever. */
  private static final class Endless extends PrintStream {

    Endless() {
      super(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }

    @Override
    public void print(String text) {
      while (true) {
        LockSupport.park();
      }
    }
  }

  private static void steps(int times) {
    for (int i = 0; i < times; i++) {
      STEP.run(() -> {});
    }
  }
}
