package dev.offroad.recording;

/** Threads of Offroad's own, which are started on the user's. */
final class DaemonThread {

  private DaemonThread() {}

  /**
   * Starts one. It inherits no thread locals, and a fault does not reach the user's code.
   *
   * @return whether a thread was to be had
   */
  static boolean start(String name, Runnable work) {
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
