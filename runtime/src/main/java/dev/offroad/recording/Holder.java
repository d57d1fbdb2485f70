package dev.offroad.recording;

import java.lang.ref.WeakReference;

/**
 * What a thread local holds: the thread's recorder. A platform thread keeps its own for good. A
 * virtual thread has one while a call is open, and between its calls remembers when the last one
 * ended.
 *
 * <p>Confined to its thread, but for {@link #thread} and {@link #pool}, which readers may ask for.
 */
final class Holder {

  /** Stands at a recorder that was folded: nobody can have it any more. */
  static final Holder NOBODY = new Holder(new WeakReference<>(null), null, null);

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

  Holder(WeakReference<Thread> thread, RecorderPool pool, Recorder recorder) {
    this.thread = thread;
    this.pool = pool;
    this.recorder = recorder;
  }

  boolean isAlive() {
    Thread known = thread.get();
    return known != null && known.isAlive();
  }
}
