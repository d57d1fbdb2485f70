package dev.offroad.snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * The course of a job in bounded memory: the self times at moments, a second apart at first. When
 * there are more than {@link #MOST_SLICES}, slices are merged in pairs, and the next ones are twice
 * as long. Safe for use by any number of threads.
 */
public final class Course {

  /** There are never more slices than this. */
  public static final int MOST_SLICES = 240;

  private static final long FIRST_NANOS = 1_000_000_000L;

  private List<SelfTimes> moments = new ArrayList<>();
  private long sliceNanos = FIRST_NANOS;

  /** Before anything was measured. */
  public Course() {}

  /**
   * How long it is until the next moment is due.
   *
   * @param atNanos what time it is, in nanoseconds since the start of the job
   * @return nanoseconds, more than 0
   */
  public synchronized long nanosToNext(long atNanos) {
    return sliceNanos - Math.floorMod(atNanos, sliceNanos);
  }

  /**
   * Notes a moment. One that is no later than the last is passed over.
   *
   * @param times the self times then, without corrections; not changed any more
   */
  public synchronized void note(SelfTimes times) {
    long last = moments.isEmpty() ? 0 : moments.get(moments.size() - 1).atNanos();
    if (times.atNanos() <= last) {
      return;
    }
    moments.add(times);
    if (moments.size() >= MOST_SLICES) {
      merge();
    }
  }

  private void merge() {
    List<SelfTimes> kept = new ArrayList<>();
    for (int i = 1; i < moments.size(); i += 2) {
      kept.add(moments.get(i));
    }
    moments = kept;
    sliceNanos *= 2;
  }

  /**
   * The course up to now.
   *
   * @param uncorrected the self times now, as they are noted
   * @param corrected the same as they are reported
   * @return slices without gaps from the start of the job, which sum up to {@code corrected}
   */
  public synchronized List<Slice> slices(SelfTimes uncorrected, SelfTimes corrected) {
    if (corrected.atNanos() <= 0) {
      return List.of();
    }
    List<SelfTimes> ends = new ArrayList<>();
    for (SelfTimes moment : moments) {
      if (moment.atNanos() < corrected.atNanos()) {
        ends.add(moment.inProportion(uncorrected, corrected));
      }
    }
    ends.add(corrected);
    return SelfTimes.slices(ends);
  }

  /**
   * The slices of the time after an earlier moment.
   *
   * @param slices those of the whole time
   * @param earlier the self times at that moment
   * @param since the self times from there to the end, as they are reported
   */
  static List<Slice> since(List<Slice> slices, SelfTimes earlier, SelfTimes since) {
    if (slices.isEmpty() || since.atNanos() <= 0) {
      return List.of();
    }
    List<SelfTimes> ends = new ArrayList<>();
    SelfTimes sum = new SelfTimes(0);
    for (Slice slice : slices) {
      SelfTimes until = new SelfTimes(slice.toNanos());
      for (Slice.SelfTime self : slice.self()) {
        sum.add(self.section(), self.nanos());
      }
      sum.addTo(until);
      SelfTimes after = until.since(earlier);
      if (after.atNanos() > 0 && after.atNanos() < since.atNanos()) {
        ends.add(after);
      }
    }
    ends.add(since);
    return SelfTimes.slices(ends);
  }
}
