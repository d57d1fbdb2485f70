package dev.offroad.recording;

import java.lang.ref.WeakReference;

/**
 * What a thread local holds: the thread's recorder. A platform thread keeps its own to its end. A
 * virtual thread has one while a call is open, and between its calls remembers when the last one
 * ended.
 *
 * <p>Confined to its thread, but for {@link #thread} and {@link #pool}, which readers may ask for.
 */
final class Holder {

  /** Stands at a recorder that was folded: nobody can have it any more. */
  static final Holder NOBODY = new Holder(new WeakReference<>(null), null);

  /** The thread, which this does not keep from being collected. */
  final WeakReference<Thread> thread;

  /** Where a virtual thread borrows; null for a platform thread. */
  final RecorderPool pool;

  /** Null while a virtual thread has none. */
  Recorder recorder;

  /** Whether the thread has borrowed before. */
  boolean returning;

  /** When its last call ended; of use where {@link #returning}. */
  long lastEnd;

  /** Of a virtual thread. */
  Holder(WeakReference<Thread> thread, RecorderPool pool) {
    this.thread = thread;
    this.pool = pool;
  }

  /** Of a platform thread. */
  Holder(Thread thread) {
    this(new WeakReference<>(thread), null);
  }

  boolean isAlive() {
    Thread known = thread.get();
    return known != null && known.isAlive();
  }
}
