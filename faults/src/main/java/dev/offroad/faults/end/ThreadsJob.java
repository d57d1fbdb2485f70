package dev.offroad.faults.end;

import dev.offroad.Section;
import dev.offroad.faults.jvm.VirtualThreads;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A job that ends while thousands of threads have calls open. */
public final class ThreadsJob {

  static final int THREADS = 2000;
  static final int DEPTH = 3;

  private static final int SECTIONS = 100;
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private ThreadsJob() {}

  static boolean withVirtual() {
    return VirtualThreads.areThere();
  }

  /**
   * Opens the calls, and exits when it is told to.
   *
   * @param args none
   * @throws Exception when standard input cannot be read
   */
  public static void main(String[] args) throws Exception {
    CountDownLatch open = new CountDownLatch(withVirtual() ? 2 * THREADS : THREADS);
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      Thread thread = new Thread(() -> open(number, DEPTH, open), "worker-" + i);
      thread.setDaemon(true);
      thread.start();
      if (withVirtual()) {
        VirtualThreads.start(() -> open(number, DEPTH, open));
      }
    }
    open.await();
    System.out.println("ready");
    go();
  }

  private static void go() throws IOException {
    System.in.read();
    System.exit(0);
  }

  private static void open(int number, int depth, CountDownLatch open) {
    if (depth == 0) {
      open.countDown();
      try {
        NEVER.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    } else {
      Section section = Section.of("level " + depth + " of " + number % SECTIONS);
      section.run(() -> open(number, depth - 1, open));
    }
  }
}
