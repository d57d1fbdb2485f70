package dev.offroad.faults.jvm;

import java.lang.reflect.Method;

/** Virtual threads, where the JDK has them: this is compiled for one that has not. */
public final class VirtualThreads {

  private static final int FIRST_JDK = 21;

  private VirtualThreads() {}

  /**
   * Whether the JDK has them.
   *
   * @return {@code true} on JDK 21 and newer
   */
  public static boolean areThere() {
    return Runtime.version().feature() >= FIRST_JDK;
  }

  /**
   * Starts one.
   *
   * @param work its work
   * @return the thread
   */
  public static Thread start(Runnable work) {
    try {
      Method start = Thread.class.getMethod("startVirtualThread", Runnable.class);
      return (Thread) start.invoke(null, work);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no virtual threads", e);
    }
  }
}
