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
  private static final long HIGHEST_MAIN_THREAD_ID = 3;

  private final NanoClock clock;
  private final ThreadImages ended;

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
   * @param ended takes the images of threads that have ended, between readings
   */
  public Recorders(NanoClock clock, ThreadImages ended) {
    this.clock = clock;
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
   * The recorder of the calling thread, made at the first call.
   *
   * @return the recorder, never null
   */
  public Recorder current() {
    Recorder recorder = current.get();
    return recorder != null ? recorder : register();
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

  private Recorder register() {
    Recorder recorder = new Recorder(clock);
    current.set(recorder);
    registered.add(new Registered(recorder, Thread.currentThread()));
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
        images.ended(one.name(), one.main, image);
      }
    }
  }

  /** A recorder and its thread, which it does not keep from being collected. */
  private static final class Registered {
    private final Recorder recorder;
    private final WeakReference<Thread> thread;
    private final boolean main;
    private volatile String name;

    Registered(Recorder recorder, Thread thread) {
      this.recorder = recorder;
      this.thread = new WeakReference<>(thread);
      this.name = thread.getName();
      this.main = isMain(thread);
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
      Thread known = thread.get();
      return known != null && known.isAlive();
    }

    /** The thread's name now, or the last one that is known. */
    String name() {
      Thread known = thread.get();
      if (known != null) {
        name = known.getName();
      }
      return name;
    }
  }
}
