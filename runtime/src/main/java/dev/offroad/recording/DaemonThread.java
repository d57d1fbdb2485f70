package dev.offroad.recording;

/** Threads of Offroad's own, which are started on the user's. */
public final class DaemonThread {

  private DaemonThread() {}

  /**
   * Starts one. It inherits no thread locals, and a fault does not reach the user's code.
   *
   * @param name its name
   * @param work what it does
   * @return whether a thread was to be had
   */
  public static boolean start(String name, Runnable work) {
    try {
      Thread thread = new Thread(null, work, name, 0, false);
      thread.setDaemon(true);
      thread.start();
      return true;
    } catch (Error | RuntimeException e) {
      return false;
    }
  }
}
