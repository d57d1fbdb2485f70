package dev.offroad.thread;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Threads of Offroad's own, which are made on the user's, and may outlast what made them. So they
 * take nothing along that would keep a class loader of the user from going away: the system's
 * context class loader, no thread locals, the outermost thread group, and not the protection
 * domains of who was calling, which a thread keeps up to JDK 23.
 */
public final class DaemonThread {

  private static final Set<Thread> STARTED = ConcurrentHashMap.newKeySet();

  /** Those among them whose work others may wait for. */
  private static final Set<Thread> AWAITED = ConcurrentHashMap.newKeySet();

  private DaemonThread() {}

  /**
   * Starts one. A fault does not reach the user's code.
   *
   * @param name its name
   * @param work what it does
   * @return whether a thread was to be had
   */
  public static boolean start(String name, Runnable work) {
    return startOrNull(name, work) != null;
  }

  /**
   * Starts one, as {@link #start} does.
   *
   * @param name its name
   * @param work what it does
   * @return the thread; null where none was to be had
   */
  public static Thread startOrNull(String name, Runnable work) {
    return started(name, work, true);
  }

  /**
   * Starts one whose work no other thread of Offroad's ever waits for.
   *
   * @param name its name
   * @param work what it does
   * @return whether a thread was to be had
   */
  public static boolean startAside(String name, Runnable work) {
    return started(name, work, false) != null;
  }

  /**
   * Does some work on a thread of its own, as it may never come back, and waits for it, but not for
   * ever.
   *
   * @param name the name of the thread
   * @param work the work
   * @param mostMillis how long it is waited for
   * @return whether a thread was to be had
   */
  public static boolean runAside(String name, Runnable work, long mostMillis) {
    Thread thread = started(name, work, false);
    if (thread == null) {
      return false;
    }
    ThreadEnd.await(thread, mostMillis);
    return true;
  }

  /** The thread; null where none is to be had. */
  private static Thread started(String name, Runnable work, boolean awaited) {
    try {
      Thread thread = make(name, () -> runAndForget(work));
      STARTED.add(thread);
      try {
        if (awaited) {
          AWAITED.add(thread);
        }
        thread.start();
        return thread;
      } catch (Throwable e) {
        forget(thread);
        throw e;
      }
    } catch (Error | RuntimeException e) {
      return null;
    }
  }

  private static void forget(Thread thread) {
    STARTED.remove(thread);
    AWAITED.remove(thread);
  }

  /**
   * Those that were started, whose work others may wait for, and which have not ended.
   *
   * @return a copy
   */
  public static List<Thread> awaited() {
    return List.copyOf(AWAITED);
  }

  private static void runAndForget(Runnable work) {
    try {
      work.run();
    } catch (OutOfMemoryError e) {
      return; // Who waits for it says what is missing; a stack trace would need memory, too.
    } finally {
      forget(Thread.currentThread());
    }
  }

  /**
   * Waits until those that were started have ended, but not for ever.
   *
   * @param most how long
   */
  public static void awaitEnds(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    for (Thread thread : List.copyOf(STARTED)) {
      ThreadEnd.await(thread, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
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
