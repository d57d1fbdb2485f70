package dev.offroad.testing;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Assumptions;

/** Virtual threads, where the JDK has them: the tests are compiled for one that has not. */
public final class Virtual {

  private static final int FIRST_JDK = 21;

  private Virtual() {}

  /** Skips the test where there are none, and says so. */
  public static void assume() {
    Assumptions.assumeTrue(areThere(), "virtual threads are there on JDK 21 and newer");
  }

  /** Whether the JDK has them. */
  public static boolean areThere() {
    return Runtime.version().feature() >= FIRST_JDK;
  }

  /** Starts one without a name. */
  public static Thread start(Runnable work) {
    return start("", work);
  }

  /** Starts one of that name. */
  public static Thread start(String name, Runnable work) {
    try {
      Class<?> builders = Class.forName("java.lang.Thread$Builder");
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      if (!name.isEmpty()) {
        builders.getMethod("name", String.class).invoke(builder, name);
      }
      Method start = builders.getMethod("start", Runnable.class);
      return (Thread) start.invoke(builder, work);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  /** Runs work on a virtual thread to its end. */
  public static void run(String name, Runnable work) {
    Throwable[] thrown = new Throwable[1];
    Thread thread =
        start(
            name,
            () -> {
              try {
                work.run();
              } catch (Throwable e) {
                thrown[0] = e;
              }
            });
    join(thread);
    if (thrown[0] != null) {
      throw new AssertionError(thrown[0]);
    }
  }

  /** Waits for the end of a thread. */
  public static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
