package dev.offroad.recording;

import dev.offroad.clock.NanoClock;
import java.lang.invoke.VarHandle;
import java.util.Iterator;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The recorders of platform threads. A thread keeps its own to its end. Then the next thread of its
 * kind takes it over with all that it holds, or the next reading folds it, whichever comes first:
 * in a job that makes a thread for each task, neither each of them pays for a call tree of its own,
 * nor a reading for each.
 *
 * <p>Who has a recorder is said by the recorder ({@link RecorderState}). Safe for use by any number
 * of threads; none waits.
 */
final class PlatformRecorders {

  /** A power of two. */
  private static final int SLOTS = 1024;

  /** So many are looked at by a new thread that seeks one to take over. */
  private static final int MOST_LOOKED_AT = 4;

  private final NanoClock clock;
  private final Budget budget;
  private final Recorders recorders;

  /**
   * Recorders by their thread's number, for a look-up that is shorter than that of a thread local.
   * A slot is taken when a thread registers, and not touched again while that thread lives: no
   * thread waits for a line of memory that others write. Who finds another's recorder in its slot
   * asks the thread local.
   */
  private final Recorder[] slots = new Recorder[SLOTS];

  private final Queue<Registered> all = new ConcurrentLinkedQueue<>();

  /**
   * By kind of thread, the one that was looked at longest ago first. Some are folded meanwhile:
   * those are passed over. Bounded, as kinds are; threads of further kinds take nothing over.
   */
  private final Map<String, Queue<Registered>> kinds = new ConcurrentHashMap<>();

  PlatformRecorders(NanoClock clock, Budget budget, Recorders recorders) {
    this.clock = clock;
    this.budget = budget;
    this.recorders = recorders;
  }

  Recorder[] slots() {
    return slots;
  }

  @SuppressWarnings("deprecation") // threadId() came with JDK 19
  static int slot(Thread thread) {
    return (int) thread.getId() & (SLOTS - 1);
  }

  /** Gives the calling thread, which has none, its recorder. */
  Recorder register(Thread thread) {
    String kind = ThreadKind.of(thread.getName());
    Queue<Registered> ofKind = Registered.isMain(thread) ? null : ofKind(kind);
    Holder holder = new Holder(thread);
    Recorder takenOver = ofKind == null ? null : takeOver(ofKind, holder, thread);
    return takenOver != null ? takenOver : make(ofKind, kind, holder, thread);
  }

  /** Null where there are too many kinds. */
  private Queue<Registered> ofKind(String kind) {
    Queue<Registered> known = kinds.get(kind);
    if (known != null || kinds.size() >= ThreadKind.MOST) {
      return known;
    }
    return kinds.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>());
  }

  private Recorder make(Queue<Registered> ofKind, String kind, Holder holder, Thread thread) {
    Recorder recorder = new Recorder(clock, budget, holder.thread);
    recorder.hand(null, holder);
    holder.recorder = recorder;
    Registered registered = new Registered(recorder, kind, thread);
    all.add(registered);
    if (ofKind != null) {
      ofKind.add(registered);
    }
    takeSlot(registered, thread);
    recorders.made();
    return recorder;
  }

  /** The recorder of a thread of the same kind that has ended; null where none is found. */
  private Recorder takeOver(Queue<Registered> ofKind, Holder holder, Thread thread) {
    int lookedAt = 0;
    while (lookedAt < MOST_LOOKED_AT) {
      Registered one = ofKind.poll();
      if (one == null) {
        return null;
      }
      Recorder recorder = one.recorder();
      if (recorder == null) {
        continue;
      }
      ofKind.add(one);
      if (one.takeOver(recorder, holder)) {
        one.leaveSlot(slots, recorder);
        recorder.begin(holder);
        takeSlot(one, thread);
        return recorder;
      }
      lookedAt++;
    }
    return null;
  }

  private void takeSlot(Registered registered, Thread thread) {
    int slot = slot(thread);
    registered.slot = slot;
    if (slots[slot] == null) {
      // Who finds it there finds it whole.
      VarHandle.storeStoreFence();
      slots[slot] = registered.recorder();
    }
  }

  /** Hands out images, those of ended threads for the last time. Called by one thread at a time. */
  void forEach(ThreadImages images, boolean withLive, RecorderReader reader) {
    for (Iterator<Registered> each = all.iterator(); each.hasNext(); ) {
      Registered one = each.next();
      Recorder recorder = one.recorder();
      String name = one.name();
      // Asked before the image is taken: what ends in between is read once more, complete, later.
      if (recorder.retireUnlessLive()) {
        RecorderImage image = reader.ofEnded(recorder);
        // Removed first: should folding fail, a thread is missing, which is better than counted
        // twice.
        each.remove();
        recorders.forgotten();
        one.leaveSlot(slots, recorder);
        one.forget();
        images.ended(name, one.main, image);
      } else if (withLive) {
        images.live(name, one.main, reader.copyOf(recorder));
      }
    }
  }
}
