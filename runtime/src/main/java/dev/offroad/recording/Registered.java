package dev.offroad.recording;

/**
 * The recorder of a platform thread, and of those of its kind that had it before. It stays with the
 * kind that the first had at its first measured call, whatever the threads are named later: what
 * was measured between two readings is told by the difference of two entries of one name.
 */
final class Registered {

  private static final long HIGHEST_MAIN_THREAD_ID = 3;

  final boolean main;

  /** Where it is looked for. */
  int slot;

  private final String kind;

  /** Null once it was folded. */
  private volatile Recorder recorder;

  /** The last name of its kind that was seen; of the main thread the first. */
  private volatile String name;

  Registered(Recorder recorder, String kind, Thread thread) {
    this.recorder = recorder;
    this.kind = kind;
    this.name = thread.getName();
    this.main = isMain(thread);
  }

  /** Null once it was folded. */
  Recorder recorder() {
    return recorder;
  }

  /**
   * Gives it to another thread of its kind, where that which has it has ended and left it in order.
   *
   * @param own its recorder
   * @param holder the other thread
   * @return whether that has it now
   */
  boolean takeOver(Recorder own, Holder holder) {
    Holder before = own.borrower();
    boolean free = before != Holder.NOBODY && !before.isAlive() && own.canBeTakenOver();
    return free && own.hand(before, holder);
  }

  /** Makes the place free for another thread. Called by the only one who can. */
  void leaveSlot(Recorder[] slots, Recorder own) {
    if (slots[slot] == own) {
      slots[slot] = null;
    }
  }

  /** Nothing is kept of a recorder that was folded. */
  void forget() {
    recorder = null;
  }

  /**
   * The main thread is number 1, from JDK 24 on number 3; the JVM's own threads that have such
   * numbers are in another group.
   */
  @SuppressWarnings("deprecation") // threadId() came with JDK 19
  static boolean isMain(Thread thread) {
    ThreadGroup group = thread.getThreadGroup();
    return thread.getId() <= HIGHEST_MAIN_THREAD_ID
        && group != null
        && group.getName().equals("main");
  }

  /**
   * The thread's name now, or the last one that is known, where that is of its kind. The main
   * thread is a kind of its own: its name stays as it was.
   */
  String name() {
    Recorder own = recorder;
    Thread known = own == null || main ? null : own.borrower().thread.get();
    if (known != null) {
      String now = known.getName();
      if (!now.equals(name) && ThreadKind.of(now).equals(kind)) {
        name = now;
      }
    }
    return name;
  }
}
