package dev.offroad.thread;

import java.security.AccessController;
import java.security.PrivilegedAction;

/**
 * Threads of Offroad's own, which are made on the user's, and may outlast what made them. So they
 * take nothing along that would keep a class loader of the user from going away: the system's
 * context class loader, no thread locals, the outermost thread group, and not the protection
 * domains of who was calling, which a thread keeps up to JDK 23.
 */
public final class DaemonThread {

  private DaemonThread() {}

  /**
   * Starts one. A fault does not reach the user's code.
   *
   * @param name its name
   * @param work what it does
   * @return whether a thread was to be had
   */
  public static boolean start(String name, Runnable work) {
    try {
      make(name, work).start();
      return true;
    } catch (Error | RuntimeException e) {
      return false;
    }
  }

  /**
   * Makes one that is not started, such as a shutdown hook.
   *
   * @param name its name
   * @param work what it is to do
   * @return the thread
   */
  @SuppressWarnings("removal") // of use up to JDK 23, and to be removed some day
  public static Thread make(String name, Runnable work) {
    PrivilegedAction<Thread> action = () -> of(name, work);
    try {
      return AccessController.doPrivileged(action);
    } catch (LinkageError e) {
      return of(name, work);
    }
  }

  private static Thread of(String name, Runnable work) {
    Thread thread = new Thread(outermostGroup(), work, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
    return thread;
  }

  /** It is never destroyed, and none of the user's. */
  private static ThreadGroup outermostGroup() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group != null && group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }
}
