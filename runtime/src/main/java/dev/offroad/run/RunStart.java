package dev.offroad.run;

import dev.offroad.console.Console;
import java.lang.ref.WeakReference;

/**
 * Starts the run of this JVM when it is first asked for, on a thread of its own. Who asks is as a
 * rule the first measured call, and may have little of its stack left: a class whose initialization
 * overflows it has failed for good, one of the JDK's for the job's own code, too. For the same
 * reason this class has nothing to initialize.
 *
 * <p>Where there was no memory, the thread tries again each second; who asks meanwhile gets
 * nothing. Safe for use by any number of threads; never throws.
 */
final class RunStart {

  /** The start takes some hundredths of a second, where nobody is in its way. */
  private static final long MOST_MILLIS = 5_000;

  private static final long MILLIS_BETWEEN_TRIES = 1_000;

  /** Of those that fail for another reason than memory. */
  private static final int MOST_TRIES = 10;

  /** More than the start takes: a class whose initialization fails for want of it has failed. */
  private static final int BLOCKS_TO_START = 64;

  private static final int BLOCK_BYTES = 32 * 1024;

  private static volatile CurrentRun run;

  /** Null where no thread starts it. */
  private static volatile Thread starting;

  /** Whether memory or the stack had run out before there was a run. */
  private static volatile boolean shortBefore;

  /** Whether the first try has ended, or is not waited for any more. Guarded by the class. */
  private static boolean tried;

  private RunStart() {}

  /** The run; null where it cannot be started now. Once it is there, nothing is allocated. */
  static CurrentRun runOrNull() {
    CurrentRun known = run;
    return known == null ? start() : known;
  }

  /**
   * Notes that something of Offroad's failed for lack of memory or stack, to be said later: with
   * what there is before the run, nothing has to be initialized.
   *
   * @param what the work that failed, in a few words; one of few
   */
  static void noteShortage(String what) {
    if (run == null) {
      shortBefore = true;
    } else {
      Console.couldNotWarn(what);
    }
  }

  /** Measured code by which classes are loaded may be called by the start itself. */
  private static CurrentRun start() {
    try {
      if (Thread.currentThread() != starting) {
        awaitStart();
      }
    } catch (OutOfMemoryError | StackOverflowError e) {
      shortBefore = true;
    } catch (RuntimeException | Error e) {
      tell(e);
    }
    return run;
  }

  private static synchronized void awaitStart() {
    if (run == null && starting == null) {
      begin();
    }
    boolean interrupted = false;
    long end = System.nanoTime() + MOST_MILLIS * 1_000_000;
    for (long left = MOST_MILLIS; run == null && !tried && left > 0; ) {
      try {
        RunStart.class.wait(left);
      } catch (InterruptedException e) {
        interrupted = true;
      }
      left = (end - System.nanoTime()) / 1_000_000;
    }
    // Not for ever: who asks may have what the start waits for, such as the lock of a class loader.
    tried = true;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void begin() {
    // No lambda: what makes one would have to be initialized.
    Thread thread = new Thread(null, new Start(contextLoader()), "offroad-start", 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(null); // It would keep an application that was undeployed.
    starting = thread;
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      starting = null;
      throw e;
    }
  }

  /** Somebody's thread may have a method of its own for it. */
  private static ClassLoader contextLoader() {
    try {
      return Thread.currentThread().getContextClassLoader();
    } catch (RuntimeException e) {
      return null;
    }
  }

  private static synchronized void endTry() {
    tried = true;
    RunStart.class.notifyAll();
  }

  private static void tell(Throwable fault) {
    Console.warnOnce("start", "nothing is measured as yet: Offroad could not start: " + fault);
  }

  /** What the thread does. */
  private static final class Start implements Runnable {

    private final WeakReference<ClassLoader> loader;
    private int tries;

    private Start(ClassLoader loader) {
      this.loader = new WeakReference<>(loader);
    }

    @Override
    public void run() {
      try {
        while (!startOnce() && tries < MOST_TRIES) {
          endTry();
          Thread.sleep(MILLIS_BETWEEN_TRIES);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } finally {
        endTry();
      }
    }

    private boolean startOnce() {
      if (!isJvmReady()) {
        return false;
      }
      try {
        tryForRoom();
        run = CurrentRun.start(loader.get());
        if (shortBefore) {
          Console.couldNotWarn("the start of the run, or of sections before it");
        }
        starting = null;
        return true;
      } catch (RuntimeException | Error e) {
        if (Faults.isShortage(e)) {
          shortBefore = true;
        } else {
          tries++;
          tell(e);
        }
        return false;
      }
    }

    /**
     * Before it has its own class loader, as one that is measured is made, hardly anything works.
     */
    private static boolean isJvmReady() {
      try {
        return ClassLoader.getSystemClassLoader() != null;
      } catch (IllegalStateException | Error e) {
        return false;
      }
    }

    /** Fails where the heap has no room for the start. Returns how much it has, in bytes. */
    private static int tryForRoom() {
      return new byte[BLOCKS_TO_START][BLOCK_BYTES].length * BLOCK_BYTES;
    }
  }
}
