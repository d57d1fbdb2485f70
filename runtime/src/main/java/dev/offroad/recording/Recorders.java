package dev.offroad.recording;

import dev.offroad.clock.NanoClock;
import java.lang.ref.WeakReference;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The recorders of all threads. A platform thread gets its own at its first measured call, see
 * {@link PlatformRecorders}; once the thread has ended, its image is handed over and the recorder
 * forgotten, so that a job that makes threads all day stays bounded. A virtual thread borrows one
 * while a call is open, from a {@link RecorderPool} of its kind: memory follows what is open at
 * once.
 *
 * <p>Safe for use by any number of threads. A thread that registers never waits for a reader.
 */
public final class Recorders {

  private static final int FIRST_SWEEP = 64;

  private final NanoClock clock;
  private final Budget budget;
  private final ThreadImages ended;

  private final PlatformRecorders platform;

  /** Those of {@link #platform}. */
  private final Recorder[] slots;

  /**
   * The {@link Holder} of a virtual thread. Of a platform thread, a weak reference to it: a thread
   * of a container would keep this class loader for good. Who holds it is {@link #platform}.
   */
  @SuppressWarnings("ThreadLocalUsage") // one for the JVM, and others for tests and calibration
  private final ThreadLocal<Object> current = new ThreadLocal<>();

  /** By kind of virtual thread. */
  private final ConcurrentNavigableMap<String, RecorderPool> pools = new ConcurrentSkipListMap<>();

  private final AtomicInteger count = new AtomicInteger();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile int nextSweep = FIRST_SWEEP;
  private volatile boolean closed;

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
    platform = new PlatformRecorders(clock, budget, this);
    slots = platform.slots();
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
    Recorder recorder = slots[PlatformRecorders.slot(thread)];
    return recorder != null && recorder.owner.refersTo(thread) ? recorder : lookUp(thread);
  }

  private Recorder lookUp(Thread thread) {
    Holder holder = holder();
    if (holder == null) {
      return VirtualThreads.isVirtual(thread) ? lendFirst(thread) : register(thread);
    }
    Recorder recorder = holder.recorder;
    return recorder != null ? recorder : holder.pool.lend(holder, clock, budget);
  }

  private Holder holder() {
    Object value = current.get();
    if (value instanceof Holder own) {
      return own;
    }
    return value == null ? null : (Holder) ((WeakReference<?>) value).get();
  }

  private Recorder lendFirst(Thread thread) {
    Holder holder = new Holder(new WeakReference<>(thread), poolFor(thread));
    current.set(holder);
    return holder.pool.lend(holder, clock, budget);
  }

  private RecorderPool poolFor(Thread thread) {
    String name = thread.getName();
    String kind = name.isEmpty() ? ThreadKind.VIRTUAL : ThreadKind.of(name);
    RecorderPool known = pools.get(kind);
    if (known != null) {
      return known;
    }
    // Size counts one by one, but new kinds are few.
    String fitting = pools.size() < ThreadKind.MOST ? kind : ThreadKind.OTHERS;
    return pools.computeIfAbsent(fitting, any -> new RecorderPool(any, this));
  }

  /**
   * The recorder of the calling thread, where it has one.
   *
   * @return the recorder, or null
   */
  public Recorder currentOrNull() {
    Holder holder = holder();
    return holder == null ? null : holder.recorder;
  }

  /**
   * The sections that are open on the calling thread.
   *
   * @return the path; null where none is open, or nothing is measured
   */
  public CallPath path() {
    Recorder recorder = currentOrNull();
    return recorder == null || recorder.isStopped() ? null : CallPath.to(recorder.top);
  }

  /**
   * Lets the calls of the calling thread hang under a path that was open on another, until {@link
   * Frame#leave}.
   *
   * @param path the path
   * @return what to leave by, on the same thread; null where they hang where they are
   */
  public Frame hang(CallPath path) {
    return closed ? null : Carrying.hang(current(), path);
  }

  /** Ends measurement for good: no call begins any more, of no section and on no thread. */
  public void end() {
    closed = true;
    budget.end();
  }

  /** Does once what may fail for good where a job's memory or stack is at its end. */
  public void prepare() {
    FirstCalls.make(clock);
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

  /**
   * What the probes cost, where the budget has had that found out for good.
   *
   * @return nothing in a job that never came near its budget, or has none
   */
  public Optional<ProbeCosts> settledCosts() {
    return Optional.ofNullable(budget.settledCosts());
  }

  private Recorder register(Thread thread) {
    Recorder recorder = platform.register(thread);
    current.set(new WeakReference<>(recorder.borrower()));
    return recorder;
  }

  /** Called when a recorder was made: when there are twice as many, the ended are forgotten. */
  void made() {
    if (count.incrementAndGet() >= nextSweep && reading.tryLock()) {
      try {
        forEach(ended, false);
        nextSweep = Math.max(FIRST_SWEEP, 2 * count.get());
      } finally {
        reading.unlock();
      }
    }
  }

  /** Called when a recorder was folded. */
  void forgotten() {
    count.decrementAndGet();
  }

  /** Folds some idle recorders of a pool. */
  void foldIdle(RecorderPool pool, int most) {
    reading.lock();
    try {
      for (int i = 0; i < most; i++) {
        Recorder recorder = pool.takeIdle(Holder.NOBODY);
        if (recorder == null) {
          return;
        }
        fold(pool, recorder, ended);
      }
    } finally {
      reading.unlock();
    }
  }

  private void forEach(ThreadImages images, boolean withLive) {
    RecorderReader reader =
        new RecorderReader(images.withHistograms() ? Histograms.COPIED : Histograms.LEFT_OUT);
    platform.forEach(images, withLive, reader);
    for (RecorderPool pool : pools.values()) {
      pool.forgetIdle();
      for (Recorder recorder : pool.all()) {
        Holder holder = recorder.borrower();
        // One that is idle, or whose thread ended with a call open, is taken from them all.
        if (recorder.retireUnlessLive()) {
          fold(pool, recorder, images);
        } else if (withLive) {
          images.live(pool.nameOf(holder), false, reader.copyOf(recorder));
        }
      }
    }
  }

  private void fold(RecorderPool pool, Recorder recorder, ThreadImages images) {
    RecorderImage image = RecorderReader.read(recorder);
    pool.all().remove(recorder);
    forgotten();
    images.ended(pool.kind, false, image);
  }

  /** How many threads are found without their thread local. */
  int slotsTaken() {
    int taken = 0;
    for (Recorder recorder : slots) {
      taken += recorder == null ? 0 : 1;
    }
    return taken;
  }

  /** How many recorders there are. */
  int count() {
    return count.get();
  }
}
