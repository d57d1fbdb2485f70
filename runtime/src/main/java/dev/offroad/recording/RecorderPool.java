package dev.offroad.recording;

import dev.offroad.clock.NanoClock;
import dev.offroad.thread.DaemonThread;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The recorders that the virtual threads of one kind share: each has one while a call is open.
 *
 * <p>Idle ones stand in stacks, of which a thread uses the one that its number says, so that
 * threads do not wait for each other's line of memory. The stacks only say where to look: who has a
 * recorder is said by the recorder ({@link RecorderState}). So a recorder that a stack overflow
 * left in no stack is found by the next reading, and one that was folded while it stood in a stack
 * is passed over.
 *
 * <p>When more are idle than lent, they are folded, so that memory follows what is open at once.
 * Safe for use by any number of threads; none waits.
 */
final class RecorderPool {

  /** So many are kept when nothing is open. */
  private static final int KEPT = 64;

  private static final int FOLDED_AT_ONCE = 64;
  private static final int MOST_STACKS = 64;

  /** References in a line of memory. */
  private static final int SPACING = 16;

  private static final int STACKS =
      Integer.highestOneBit(Math.min(MOST_STACKS, 2 * Runtime.getRuntime().availableProcessors()));

  /** The kind of thread, by {@link ThreadKind}. */
  final String kind;

  private final Recorders recorders;
  private final Set<Recorder> all = ConcurrentHashMap.newKeySet();
  private final AtomicReferenceArray<Idle> stacks = new AtomicReferenceArray<>(STACKS * SPACING);
  private final AtomicBoolean folding = new AtomicBoolean();

  RecorderPool(String kind, Recorders recorders) {
    this.kind = kind;
    this.recorders = recorders;
  }

  /** Gives a virtual thread that has no recorder one. Called by that thread. */
  Recorder lend(Holder holder, NanoClock clock, Budget budget) {
    Recorder recorder = takeIdle(holder);
    if (recorder != null) {
      recorder.begin(holder);
      return recorder;
    }
    recorder = new Recorder(clock, budget, holder);
    all.add(recorder);
    recorders.made();
    return recorder;
  }

  /** Takes a recorder back. Called by the thread that has it, when none of its calls is open. */
  void takeBack(Recorder recorder) {
    if (recorder.isStopped()) {
      return; // It stays with its thread, which is not to get another one.
    }
    Idle idle = new Idle(recorder);
    recorder.letGo();
    push(stackOf(Thread.currentThread()), idle);
    if (isTooMuch(idle.depth * STACKS) && folding.compareAndSet(false, true)) {
      startFolding();
    }
  }

  /** Whether more are idle than are lent. */
  private boolean isTooMuch(int idle) {
    return idle > Math.max(KEPT, all.size() / 2);
  }

  /** By a thread of its own: to fold one takes longer than to give one back. */
  private void startFolding() {
    if (!DaemonThread.startAside("offroad-folding", this::foldWhatIsTooMuch)) {
      folding.set(false); // The next reading folds them.
    }
  }

  private void foldWhatIsTooMuch() {
    try {
      do {
        while (isTooMuch(idle())) {
          recorders.foldIdle(this, FOLDED_AT_ONCE);
        }
        folding.set(false);
      } while (isTooMuch(idle()) && folding.compareAndSet(false, true));
    } catch (Throwable e) {
      folding.set(false); // A stack trace on the user's console would help nobody.
    }
  }

  /** How many stand in the stacks, those included that were folded meanwhile. */
  private int idle() {
    int idle = 0;
    for (int i = 0; i < STACKS; i++) {
      Idle first = stacks.get(i * SPACING);
      idle += first == null ? 0 : first.depth;
    }
    return idle;
  }

  /** An idle recorder for a holder, who has it now; null where none is left. */
  Recorder takeIdle(Holder holder) {
    int first = stackOf(Thread.currentThread());
    for (int i = 0; i < STACKS; i++) {
      int stack = (first + i * SPACING) % (STACKS * SPACING);
      for (Idle idle = pop(stack); idle != null; idle = pop(stack)) {
        if (idle.recorder.hand(null, holder)) {
          return idle.recorder;
        }
      }
    }
    return null;
  }

  /** The recorders that are not folded; some may come or go meanwhile. */
  Set<Recorder> all() {
    return all;
  }

  /** The name of a thread that has a recorder from here, or had one: its kind is that of this. */
  String nameOf(Holder holder) {
    Thread thread = holder == null ? null : holder.thread.get();
    return thread == null ? kind : ThreadKind.within(kind, thread.getName());
  }

  /** Empties the stacks, whose recorders are about to be folded. */
  void forgetIdle() {
    for (int i = 0; i < STACKS; i++) {
      stacks.set(i * SPACING, null);
    }
  }

  private void push(int stack, Idle idle) {
    Idle below;
    do {
      below = stacks.get(stack);
      idle.below = below;
      idle.depth = below == null ? 1 : below.depth + 1;
    } while (!stacks.compareAndSet(stack, below, idle));
  }

  private Idle pop(int stack) {
    Idle idle = stacks.get(stack);
    while (idle != null && !stacks.compareAndSet(stack, idle, idle.below)) {
      idle = stacks.get(stack);
    }
    return idle;
  }

  @SuppressWarnings("deprecation") // threadId() came with JDK 19
  private static int stackOf(Thread thread) {
    return ((int) thread.getId() & (STACKS - 1)) * SPACING;
  }

  /** A place in a stack; made anew each time, so that none stands in a stack twice. */
  private static final class Idle {
    final Recorder recorder;
    Idle below;
    int depth;

    Idle(Recorder recorder) {
      this.recorder = recorder;
    }
  }
}
