package dev.offroad.recording;

import dev.offroad.clock.NanoClock;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The parts of a recorder, whose thread's it is, and for how long that thread has measured.
 *
 * <p>The recorder of a platform thread is its own from the first call to the thread's end. Virtual
 * threads share the recorders of a {@link RecorderPool}. {@link #borrower} says who has one, and
 * nobody writes to it without having been set there. It changes from null, or from a platform
 * thread that has ended, to a thread or to {@link Holder#NOBODY}, by compare and set; back to null
 * by the virtual thread that has it, whose writes are published by that.
 */
abstract sealed class RecorderState extends ReadableRecorder permits Recorder {

  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
  private static final AtomicLong SEEDS = new AtomicLong(System.nanoTime());
  private static final VarHandle BORROWER;

  static {
    try {
      BORROWER =
          MethodHandles.lookup().findVarHandle(RecorderState.class, "borrower", Holder.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /**
   * The platform thread, which this does not keep from being collected; null where virtual threads
   * share it. Any thread may read this, and finds itself only where it has set it.
   */
  WeakReference<Thread> owner;

  /** Where this is given back; null for the recorder of a platform thread. */
  final RecorderPool pool;

  final NanoClock clock;
  final CallTree tree;
  final GearShift gears;
  final OpenSections open = new OpenSections();
  final CallNode root;

  /** The innermost open frame; the root when no call is open. */
  Frame top;

  /** How many open frames are re-entries, or stand in the flat bucket. */
  int irregular;

  /**
   * Whether frames were ended whose own exits did not come. They may come late, so that this is not
   * lent to another thread any more.
   */
  boolean exitsLost;

  /** When a timed call is to look whether there is something to do beside it. */
  long nextReview;

  /** When the gears are shifted next. */
  long nextShift;

  /** When the thread's measured time began; where shared, that of who has it, or had it last. */
  private long firstStart;

  long lastEnd;

  /** The time of those who had it before. */
  private long elapsedBefore;

  private int threads;
  private volatile Holder borrower;

  /** Of a platform thread, whose measured time begins now. */
  RecorderState(NanoClock clock, Budget budget, WeakReference<Thread> owner, long seed) {
    this(clock, budget, owner, null, seed);
    threads = 1;
    nextReview = nextShift;
  }

  /** Of virtual threads, the first of which has it. */
  RecorderState(NanoClock clock, Budget budget, Holder first) {
    this(clock, budget, null, first.pool, nextSeed());
    // So that each timed call that ends looks whether it was the last one open.
    nextReview = Long.MIN_VALUE;
    borrower = first;
    begin(first);
  }

  private RecorderState(
      NanoClock clock, Budget budget, WeakReference<Thread> owner, RecorderPool pool, long seed) {
    this.clock = clock;
    this.owner = owner;
    this.pool = pool;
    tree = new CallTree((Recorder) this, budget);
    root = tree.root();
    top = root;
    firstStart = clock.nanoTime();
    lastEnd = firstStart;
    gears = new GearShift(budget, seed, firstStart);
    nextShift = gears.firstReview();
  }

  static long nextSeed() {
    return SEEDS.addAndGet(GOLDEN_RATIO);
  }

  /** Who has it; null where nobody does, {@link Holder#NOBODY} where nobody can. */
  final Holder borrower() {
    return borrower;
  }

  /** Gives it from one, or from nobody, to another. Returns whether {@code from} had it. */
  final boolean hand(Holder from, Holder to) {
    return BORROWER.compareAndSet(this, from, to);
  }

  /**
   * Takes it out of use where no live thread has it: then nobody can have it any more, and it may
   * be folded.
   *
   * @return whether it is out of use; otherwise somebody has it
   */
  final boolean retireUnlessLive() {
    Holder holder = borrower;
    boolean live = holder != null && holder.isAlive();
    return !live && hand(holder, Holder.NOBODY);
  }

  /**
   * Whether another thread may have it, once that which has it now has ended: no call is open, none
   * can end late, and its measurement goes on. Asked by a thread that has seen the other's end.
   */
  final boolean canBeTakenOver() {
    return top == root && !exitsLost && !isStopped() && (sequenceAcquire() & 1) == 0;
  }

  /** Begins the time of a thread that has it now; between its calls it went on. */
  final void begin(Holder holder) {
    long now = clock.nanoTime();
    beginWrite();
    owner = pool == null ? holder.thread : null;
    elapsedBefore += lastEnd - firstStart;
    firstStart = holder.returning ? Math.min(holder.lastEnd, now) : now;
    lastEnd = firstStart;
    threads += holder.returning ? 0 : 1;
    holder.returning = true;
    holder.recorder = (Recorder) this;
    endWrite();
  }

  /** Lets it go. Plain writes and a volatile one: a stack overflow cannot come in between. */
  final void letGo() {
    Holder holder = borrower;
    holder.lastEnd = lastEnd;
    holder.recorder = null;
    borrower = null;
  }

  @Override
  final RecorderImage copy(Histograms histograms) {
    return RecorderImage.of(this, tree, top, times(), histograms);
  }

  /** Takes a frame that is about to end out of what is kept while the stack is no path. */
  final void endIrregular(Frame frame, CallNode node) {
    irregular -= frame != node || node.flat ? 1 : 0;
    open.epochs[node.section] = frame == node ? 0 : open.epoch;
  }

  private RecorderImage.Times times() {
    return new RecorderImage.Times(threads, elapsedBefore, firstStart, lastEnd, clock.nanoTime());
  }
}
