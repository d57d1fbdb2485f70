package dev.offroad.snapshot;

import dev.offroad.decimal.Digits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What each section has from the start of the job up to one moment: its self time in nanoseconds,
 * and its calls that have ended. Takes sixteen bytes a section. Not safe for use by several threads
 * while it is filled.
 */
public final class CourseMoment {

  /** A slice's keys, brackets and commas. */
  private static final int MARKS = 48;

  private final long atNanos;
  private final Amounts self;
  private final Amounts calls;

  /**
   * Without anything yet.
   *
   * @param atNanos the moment, in nanoseconds since the start of the job
   */
  public CourseMoment(long atNanos) {
    this(atNanos, new Amounts(), new Amounts());
  }

  private CourseMoment(long atNanos, Amounts self, Amounts calls) {
    this.atNanos = atNanos;
    this.self = self;
    this.calls = calls;
  }

  /**
   * With what another moment has, in no more room than that needs.
   *
   * @param atNanos the moment, in nanoseconds since the start of the job
   * @param other what to begin with
   */
  public CourseMoment(long atNanos, CourseMoment other) {
    this(atNanos, new Amounts(other.self), new Amounts(other.calls));
  }

  /**
   * The moment of a snapshot.
   *
   * @param atNanos when it was, in nanoseconds since the start of the job
   * @param threads what was measured
   * @return self times and calls of all threads together
   */
  public static CourseMoment of(long atNanos, List<ThreadEntry> threads) {
    CourseMoment moment = new CourseMoment(atNanos);
    for (ThreadEntry thread : threads) {
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        moment.add(node.section(), node.selfNanos(), node.calls());
      }
    }
    return moment;
  }

  /**
   * The moment.
   *
   * @return nanoseconds since the start of the job
   */
  public long atNanos() {
    return atNanos;
  }

  /** How many sections it has room for: those that were called, and all with lower numbers. */
  int sections() {
    return Math.max(self.size(), calls.size());
  }

  /**
   * Adds to what a section has. What stands for no section, such as the bucket for more call paths,
   * has nothing of its own and is passed over.
   *
   * @param section its number
   * @param moreNanos self time in nanoseconds
   * @param moreCalls calls that have ended
   */
  public void add(int section, long moreNanos, long moreCalls) {
    self.add(section, moreNanos);
    calls.add(section, moreCalls);
  }

  /** Adds what a slice has. */
  void add(Slice slice) {
    slice.self().forEach(more -> self.add(more.section(), more.nanos()));
    slice.calls().forEach(more -> calls.add(more.section(), more.calls()));
  }

  /**
   * The self time of a section.
   *
   * @param section its number
   * @return nanoseconds, 0 for one that has none
   */
  public long selfOf(int section) {
    return self.of(section);
  }

  /**
   * The calls of a section.
   *
   * @param section its number
   * @return calls that have ended
   */
  public long callsOf(int section) {
    return calls.of(section);
  }

  /**
   * The same moment with what each section has in proportion: where it has {@code whole} at the
   * end, it has {@code corrected} then. Estimates and the probes' cost are settled at the end only.
   */
  CourseMoment inProportion(CourseMoment whole, CourseMoment corrected) {
    return new CourseMoment(
        atNanos,
        self.inProportion(whole.self, corrected.self),
        calls.inProportion(whole.calls, corrected.calls));
  }

  /** How long a slice from an earlier moment to this one is in a run file, in characters. */
  int charactersSince(CourseMoment earlier) {
    return MARKS
        + Digits.of(earlier.atNanos)
        + Digits.of(atNanos)
        + self.charactersSince(earlier.self)
        + calls.charactersSince(earlier.calls);
  }

  /** What was added after an earlier moment, which is the start of what comes out. */
  CourseMoment since(CourseMoment earlier) {
    return new CourseMoment(
        atNanos - earlier.atNanos, self.since(earlier.self), calls.since(earlier.calls));
  }

  /**
   * The slices between moments. They sum up to what the last moment has, none is negative: where a
   * later moment has less than an earlier one, as estimates can, the later one counts.
   *
   * @param moments the ends of the slices, in their order
   * @return slices without gaps from the start of the job
   */
  public static List<Slice> slices(List<CourseMoment> moments) {
    Deque<Slice> slices = new ArrayDeque<>();
    CourseMoment until = moments.get(moments.size() - 1);
    for (int i = moments.size() - 1; i >= 0; i--) {
      CourseMoment from = i == 0 ? new CourseMoment(0) : until.atMost(moments.get(i - 1));
      slices.addFirst(slice(from, until));
      until = from;
    }
    return List.copyOf(slices);
  }

  private CourseMoment atMost(CourseMoment earlier) {
    return new CourseMoment(
        earlier.atNanos, self.atMost(earlier.self), calls.atMost(earlier.calls));
  }

  private static Slice slice(CourseMoment from, CourseMoment until) {
    int sections = until.sections();
    List<Slice.SelfTime> self = new ArrayList<>(sections);
    List<Slice.Calls> calls = new ArrayList<>(sections);
    for (int section = 0; section < sections; section++) {
      long nanos = until.selfOf(section) - from.selfOf(section);
      if (nanos != 0) {
        self.add(new Slice.SelfTime(section, nanos));
      }
      long ended = until.callsOf(section) - from.callsOf(section);
      if (ended != 0) {
        calls.add(new Slice.Calls(section, ended));
      }
    }
    return new Slice(from.atNanos, until.atNanos, self, calls);
  }
}
