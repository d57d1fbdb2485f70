package dev.offroad.recording;

/** The recorder of a platform thread, and of those of its kind that had it before. */
final class Registered {

  private static final long HIGHEST_MAIN_THREAD_ID = 3;

  final boolean main;

  /** Where it is looked for. */
  int slot;

  private final String kind;

  /** Null once it was folded. */
  private volatile Recorder recorder;

  /** The last name that was seen; once it was taken over, one of its kind. */
  private volatile String name;

  private volatile boolean takenOver;

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
    boolean free =
        before != Holder.NOBODY && !before.isAlive() && own.canBeTakenOver() && isOfItsKind();
    if (free && own.hand(before, holder)) {
      takenOver = true;
      return true;
    }
    return false;
  }

  /** Not where the thread was given another name. */
  private boolean isOfItsKind() {
    return ThreadKind.of(name()).equals(kind);
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
   * The thread's name now, or the last one that is known. Where it was taken over, what the threads
   * before measured is in it, too: it stays with their kind, whatever the thread is named now.
   */
  String name() {
    Recorder own = recorder;
    Thread known = own == null ? null : own.borrower().thread.get();
    if (known != null) {
      String now = known.getName();
      name = takenOver ? ThreadKind.within(kind, now) : now;
    }
    return name;
  }
}
