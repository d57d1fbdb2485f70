package dev.offroad;

import dev.offroad.console.Console;
import dev.offroad.probe.Probe;
import dev.offroad.recording.Frame;
import java.util.Objects;

/**
 * A block of code that is measured. Keep it in a static final field:
 *
 * <pre>{@code
 * private static final Section RANK = Section.of("rank");
 *
 * try (var open = RANK.enter()) {
 *   ...
 * }
 * }</pre>
 *
 * <p>{@code javac -Xlint:try} warns of a resource that its block does not use; {@link #run} and
 * {@link #call} avoid that, or {@code @SuppressWarnings("try")}.
 *
 * <p>{@link #run} and {@link #call} also count the calls that end by an exception, which a {@code
 * try} statement does not tell. Immutable and safe for use by any number of threads.
 */
public final class Section {

  /** So many sections entered by one frame are known again without an allocation. */
  private static final int MOST_KEPT = 8;

  private final String name;
  private final Probe probe;

  /** Made in advance: there may be no memory for it later. */
  private final Open notMeasured = new Open(null, -1, null);

  private Section(String name) {
    this.name = name;
    this.probe = Probe.block(name);
  }

  /**
   * The section of a name. Sections of the same name are one.
   *
   * @param name the name that reports show; any text, of which 500 characters are kept. There may
   *     be 10,000 sections: those that come after that share one, {@code (other sections)}. A name
   *     is what kind of work it is, not which piece.
   * @return the section
   * @throws NullPointerException when {@code name} is null
   */
  public static Section of(String name) {
    return new Section(Objects.requireNonNull(name, "name of the section"));
  }

  /**
   * The name of this section.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Begins a call. It ends when the result is closed, by the same thread; blocks inside it that
   * were not closed end with it.
   *
   * @return what to close; it is used again for later calls, so that as a rule nothing is allocated
   */
  public Open enter() {
    Object call = probe.enter();
    if (call == null) {
      return notMeasured;
    }
    try {
      return open((Frame) call);
    } catch (OutOfMemoryError fault) {
      Probe.stop(fault);
      return notMeasured;
    }
  }

  private static Open open(Frame frame) {
    Open first = (Open) frame.attachment();
    int kept = 0;
    for (Open known = first; known != null; known = known.next) {
      if (known.section == frame.section()) {
        return known;
      }
      kept++;
    }
    Open open = new Open(frame, frame.section(), first);
    if (kept < MOST_KEPT) {
      frame.attach(open);
    }
    return open;
  }

  /**
   * Runs a piece of work as a call of this section.
   *
   * @param <X> what the work may throw
   * @param work the work
   * @throws X what the work throws
   */
  public <X extends Throwable> void run(Work<X> work) throws X {
    Object call = probe.enter();
    try {
      work.run();
      probe.exit(call);
    } catch (Throwable thrown) {
      probe.fail(call);
      throw thrown;
    }
  }

  /**
   * Runs a piece of work that has a result as a call of this section.
   *
   * @param <T> the type of the result
   * @param <X> what the work may throw
   * @param work the work
   * @return its result
   * @throws X what the work throws
   */
  public <T, X extends Throwable> T call(ResultOf<T, X> work) throws X {
    Object call = probe.enter();
    try {
      T result = work.call();
      probe.exit(call);
      return result;
    } catch (Throwable thrown) {
      probe.fail(call);
      throw thrown;
    }
  }

  @Override
  public String toString() {
    return "Section " + name;
  }

  /** A call of a section that has begun. Belongs to the thread that began it. */
  public static final class Open implements AutoCloseable {

    /** Null where the call is not measured. */
    private final Frame frame;

    private final int section;

    /** What other sections use that were entered by the same frame. */
    private final Open next;

    private Open(Frame frame, int section, Open next) {
      this.frame = frame;
      this.section = section;
      this.next = next;
    }

    /**
     * Ends the call. Does nothing when it has ended, unless the same section was entered again at
     * the same place of the call tree: then that call ends. On another thread than the one that
     * began it, does nothing but warn.
     */
    @Override
    public void close() {
      if (frame == null) {
        return;
      }
      try {
        end();
      } catch (Throwable fault) {
        Probe.stop(fault);
      }
    }

    private void end() {
      if (Probe.isOfThisThread(frame)) {
        if (frame.section() == section) {
          frame.exit(false);
        }
      } else if (!frame.isGivenBack()) {
        Console.warnOnce(
            "closed elsewhere",
            "a Section was closed by thread '"
                + Thread.currentThread().getName()
                + "', which had not entered it: it stays open until an enclosing call ends, or else the"
                + " thread. Enter and close a Section on one thread.");
      }
    }
  }

  /**
   * Work without a result.
   *
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface Work<X extends Throwable> {
    /**
     * Does the work.
     *
     * @throws X as the work has it
     */
    void run() throws X;
  }

  /**
   * Work with a result.
   *
   * @param <T> the type of the result
   * @param <X> what it may throw
   */
  @FunctionalInterface
  public interface ResultOf<T, X extends Throwable> {
    /**
     * Does the work.
     *
     * @return its result
     * @throws X as the work has it
     */
    T call() throws X;
  }
}
