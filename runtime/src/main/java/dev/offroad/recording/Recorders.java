package dev.offroad.recording;

import dev.offroad.clock.NanoClock;
import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The recorders of all threads. A thread gets its own at its first measured call; once the thread
 * has ended, its image is handed over and the recorder forgotten, so that a job that makes threads
 * all day stays bounded.
 *
 * <p>Safe for use by any number of threads. A thread that registers never waits for a reader.
 */
public final class Recorders {

  private static final int FIRST_SWEEP = 64;

  /** A power of two. */
  private static final int SLOTS = 1024;

  private static final long HIGHEST_MAIN_THREAD_ID = 3;

  private final NanoClock clock;
  private final Budget budget;
  private final ThreadImages ended;

  /**
   * Recorders by their thread's number, for a look-up that is shorter than that of a thread local.
   * A slot is taken when a thread registers, and not touched again while that thread lives: no
   * thread waits for a line of memory that others write. Who finds another's recorder in its slot
   * asks the thread local.
   */
  private final Recorder[] slots = new Recorder[SLOTS];

  @SuppressWarnings("ThreadLocalUsage") // one for the JVM, and others for tests and calibration
  private final ThreadLocal<Recorder> current = new ThreadLocal<>();

  private final Queue<Registered> registered = new ConcurrentLinkedQueue<>();
  private final AtomicInteger count = new AtomicInteger();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile int nextSweep = FIRST_SWEEP;

  /**
   * Recorders of no thread yet.
   *
   * @param clock the clock that times all calls
   * @param budget what the probes of each thread may cost
   * @param ended takes the images of threads that have ended, between readings
   */
  public Recorders(NanoClock clock, Budget budget, ThreadImages ended) {
    this.clock = clock;
    this.budget = budget;
    this.ended = ended;
  }

  /**
   * The clock that times all calls.
   *
   * @return the clock
   */
  public NanoClock clock() {
    return clock;
  }

  /**
   * Whether the probes of a section are on.
   *
   * @param section the section's number; negative for one that is not measured
   * @return always the same object for a section
   */
  public Burst burst(int section) {
    return budget.burst(section);
  }

  /**
   * The recorder of the calling thread, made at the first call.
   *
   * @return the recorder, never null
   */
  public Recorder current() {
    Thread thread = Thread.currentThread();
    Recorder recorder = slots[slot(thread)];
    return recorder != null && recorder.owner.refersTo(thread) ? recorder : lookUp(thread);
  }

  private Recorder lookUp(Thread thread) {
    Recorder recorder = current.get();
    return recorder != null ? recorder : register(thread);
  }

  @SuppressWarnings("deprecation") // threadId() came with JDK 19
  private static int slot(Thread thread) {
    return (int) thread.getId() & (SLOTS - 1);
  }

  /**
   * The recorder of the calling thread, where it has one.
   *
   * @return the recorder, or null
   */
  public Recorder currentOrNull() {
    return current.get();
  }

  /** Ends measurement of the calling thread for good; what it has measured stays. */
  public void stopCurrent() {
    current().stop();
  }

  /**
   * Hands out the image of every recorder, those of ended threads for the last time.
   *
   * @param images takes the images
   */
  public void read(ThreadImages images) {
    reading.lock();
    try {
      forEach(images, true);
      images.done();
    } finally {
      reading.unlock();
    }
  }

  private Recorder register(Thread thread) {
    Recorder recorder = new Recorder(clock, budget, new WeakReference<>(thread));
    current.set(recorder);
    registered.add(new Registered(recorder, thread));
    if (slots[slot(thread)] == null) {
      slots[slot(thread)] = recorder;
    }
    if (count.incrementAndGet() >= nextSweep && reading.tryLock()) {
      try {
        forEach(ended, false);
        nextSweep = Math.max(FIRST_SWEEP, 2 * count.get());
      } finally {
        reading.unlock();
      }
    }
    return recorder;
  }

  private void forEach(ThreadImages images, boolean withLive) {
    for (Iterator<Registered> each = registered.iterator(); each.hasNext(); ) {
      Registered one = each.next();
      // Asked before the image is taken: what ends in between is read once more, complete, later.
      boolean live = one.isLive();
      if (live && withLive) {
        images.live(one.name(), one.main, RecorderReader.read(one.recorder));
      } else if (!live) {
        RecorderImage image = RecorderReader.read(one.recorder);
        // Removed first: should folding fail, a thread is missing, which is better than counted
        // twice.
        each.remove();
        count.decrementAndGet();
        one.leave(slots);
        images.ended(one.name(), one.main, image);
      }
    }
  }

  /** A recorder and its thread, which it does not keep from being collected. */
  private static final class Registered {
    private final Recorder recorder;
    private final int slot;
    private final boolean main;
    private volatile String name;

    Registered(Recorder recorder, Thread thread) {
      this.recorder = recorder;
      this.slot = slot(thread);
      this.name = thread.getName();
      this.main = isMain(thread);
    }

    /** Makes the place free for another thread. */
    void leave(Recorder[] slots) {
      if (slots[slot] == recorder) {
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

    boolean isLive() {
      Thread known = recorder.owner.get();
      return known != null && known.isAlive();
    }

    /** The thread's name now, or the last one that is known. */
    String name() {
      Thread known = recorder.owner.get();
      if (known != null) {
        name = known.getName();
      }
      return name;
    }
  }
}
