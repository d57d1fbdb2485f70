package dev.offroad.recording;

/** The recorder of a platform thread; the thread is not kept from being collected. */
final class Registered {

  private static final long HIGHEST_MAIN_THREAD_ID = 3;

  final Holder holder;
  private final int slot;
  final boolean main;
  private volatile String name;

  Registered(Holder holder, Thread thread) {
    this.holder = holder;
    this.slot = Recorders.slot(thread);
    this.name = thread.getName();
    this.main = isMain(thread);
  }

  /** Makes the place free for another thread. */
  void leave(Recorder[] slots) {
    if (slots[slot] == holder.recorder) {
      slots[slot] = null;
    }
  }

  /**
   * The main thread is number 1, from JDK 24 on number 3; the JVM's own threads that have such
   * numbers are in another group.
   */
  @SuppressWarnings("deprecation") // threadId() came with JDK 19
  private static boolean isMain(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return thread.getId() <= HIGHEST_MAIN_THREAD_ID
        && group != null
        && group.getName().equals("main");
  }

  /** The thread's name now, or the last one that is known. */
  String name() {
    Thread known = holder.thread.get();
    if (known != null) {
      name = known.getName();
    }
    return name;
  }
}
