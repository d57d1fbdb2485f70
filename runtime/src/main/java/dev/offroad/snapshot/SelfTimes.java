package dev.offroad.snapshot;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The self time of each section from the start of the job up to one moment, in nanoseconds. Takes
 * eight bytes a section. Not safe for use by several threads while it is filled.
 */
public final class SelfTimes {

  private final long atNanos;
  private long[] nanos = {};

  /**
   * Without any time yet.
   *
   * @param atNanos the moment, in nanoseconds since the start of the job
   */
  public SelfTimes(long atNanos) {
    this.atNanos = atNanos;
  }

  /**
   * The self times of a snapshot.
   *
   * @param atNanos the moment of it, in nanoseconds since the start of the job
   * @param threads what was measured
   * @return the times of all threads together
   */
  public static SelfTimes of(long atNanos, List<ThreadEntry> threads) {
    SelfTimes times = new SelfTimes(atNanos);
    for (ThreadEntry thread : threads) {
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        times.add(node.section(), node.selfNanos());
      }
    }
    return times;
  }

  /**
   * The moment.
   *
   * @return nanoseconds since the start of the job
   */
  public long atNanos() {
    return atNanos;
  }

  /**
   * Adds to the time of a section. What stands for no section, such as the bucket for more call
   * paths, has no time of its own and is passed over.
   *
   * @param section its number
   * @param more nanoseconds
   */
  public void add(int section, long more) {
    if (section < 0 || more == 0) {
      return;
    }
    if (section >= nanos.length) {
      nanos = Arrays.copyOf(nanos, Math.max(section + 1, nanos.length + nanos.length / 2));
    }
    nanos[section] += more;
  }

  /**
   * The time of a section.
   *
   * @param section its number
   * @return nanoseconds, 0 for one that has none
   */
  public long of(int section) {
    return section < 0 || section >= nanos.length ? 0 : nanos[section];
  }

  /**
   * The same moment with the times of each section in proportion: where it has {@code whole} at the
   * end, it has {@code corrected} then. Estimates and the probes' cost are settled at the end only.
   */
  SelfTimes inProportion(SelfTimes whole, SelfTimes corrected) {
    SelfTimes scaled = new SelfTimes(atNanos);
    for (int section = 0; section < nanos.length; section++) {
      double part = whole.of(section) <= 0 ? 0 : (double) of(section) / whole.of(section);
      scaled.add(section, Math.round(Math.max(0, Math.min(1, part)) * corrected.of(section)));
    }
    return scaled;
  }

  void addTo(SelfTimes other) {
    for (int section = 0; section < nanos.length; section++) {
      other.add(section, nanos[section]);
    }
  }

  /** What was added after an earlier moment, which is the start of the times that come out. */
  SelfTimes since(SelfTimes earlier) {
    SelfTimes since = new SelfTimes(atNanos - earlier.atNanos);
    for (int section = 0; section < nanos.length; section++) {
      since.add(section, Math.max(0, of(section) - earlier.of(section)));
    }
    return since;
  }

  /**
   * The times between moments. They sum up to those of the last moment, none is negative: where a
   * later moment has less than an earlier one, as estimates can, the later one counts.
   *
   * @param moments the ends of the slices, in their order
   */
  static List<Slice> slices(List<SelfTimes> moments) {
    Deque<Slice> slices = new ArrayDeque<>();
    SelfTimes until = moments.get(moments.size() - 1);
    for (int i = moments.size() - 1; i >= 0; i--) {
      SelfTimes from = i == 0 ? new SelfTimes(0) : until.atMost(moments.get(i - 1));
      slices.addFirst(slice(from, until));
      until = from;
    }
    return List.copyOf(slices);
  }

  private SelfTimes atMost(SelfTimes earlier) {
    SelfTimes least = new SelfTimes(earlier.atNanos);
    for (int section = 0; section < nanos.length; section++) {
      least.add(section, Math.min(of(section), earlier.of(section)));
    }
    return least;
  }

  private static Slice slice(SelfTimes from, SelfTimes until) {
    List<Slice.SelfTime> self = new ArrayList<>();
    for (int section = 0; section < until.nanos.length; section++) {
      long more = until.of(section) - from.of(section);
      if (more != 0) {
        self.add(new Slice.SelfTime(section, more));
      }
    }
    return new Slice(from.atNanos, until.atNanos, self);
  }
}
