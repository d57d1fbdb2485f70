package dev.offroad.management;

import dev.offroad.thread.DaemonThread;
import dev.offroad.thread.Ending;
import java.util.concurrent.TimeUnit;

/**
 * Has a run's MXBean registered for as long as the run goes on. The first use of the JVM's
 * management costs a tenth of a second of a processor: so it is left to a thread that waits some
 * seconds, unless an agent has started it already, and jobs that are over by then do not pay for
 * it.
 *
 * <p>Safe for use by any number of threads. Says nothing where there is no management; what else
 * goes wrong is of no interest to the job either.
 */
public final class Registration {

  private static final long DELAY_NANOS = TimeUnit.SECONDS.toNanos(5);

  private final ManagedRun run;
  private final Ending ended = new Ending();

  /** Null while nothing is registered. */
  private Runnable unregister;

  private Registration(ManagedRun run) {
    this.run = run;
  }

  /**
   * Starts the thread that registers.
   *
   * @param run what the bean shows
   * @return what to end
   */
  public static Registration start(ManagedRun run) {
    Registration registration = new Registration(run);
    DaemonThread.startAside("offroad-management", registration::registerSoon);
    return registration;
  }

  private void registerSoon() {
    try {
      long delay = isAgentThere() ? 0 : DELAY_NANOS;
      while (!ended.await(delay) && !registered()) {
        delay = DELAY_NANOS;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (LinkageError | RuntimeException e) {
      return; // Without the bean all goes on as with it.
    }
  }

  /** Returns whether that is done; not where memory is short. */
  private boolean registered() {
    try {
      register();
      return true;
    } catch (OutOfMemoryError e) {
      return false;
    }
  }

  /** It is told by these to start, and starts management before the job begins. */
  private static boolean isAgentThere() {
    return System.getProperty("com.sun.management.jmxremote") != null
        || System.getProperty("com.sun.management.jmxremote.port") != null;
  }

  private synchronized void register() {
    if (!ended.hasCome()) {
      unregister = Management.register(new RunningOffroad(run, System::nanoTime));
    }
  }

  /** Takes the bean away, or lets there never be one. */
  public synchronized void end() {
    ended.come();
    if (unregister != null) {
      unregister.run();
      unregister = null;
    }
  }
}
