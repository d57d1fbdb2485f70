package dev.offroad.snapshot;

import java.util.ArrayList;
import java.util.List;

/**
 * The course of a job in bounded memory: self times and calls at moments, a quarter of a second
 * apart at first. When there are more than {@link #MOST_SLICES}, slices are merged in pairs, and
 * the next ones are twice as long. Jobs of some eighty sections or more have fewer slices: all of
 * them are in memory, and in each run file, which is written again and again while the job runs.
 * Numbers get longer there as a job goes on, so their digits count. Safe for use by any number of
 * threads.
 */
public final class Course {

  /** There are never more slices than this. */
  public static final int MOST_SLICES = 240;

  /** A job may have so many slices however many sections it has. */
  public static final int LEAST_BOUND = 16;

  /** More are kept only where all of them take so many characters of a run file at most. */
  public static final int MOST_CHARACTERS = 640_000;

  /** And no more times than this, of one section in one slice: sixteen bytes of memory each. */
  private static final int MOST_TIMES = 100 * MOST_SLICES;

  /** How long slices are at first, in nanoseconds. */
  public static final long FIRST_NANOS = 250_000_000L;

  private static final CourseMoment START = new CourseMoment(0);

  private List<CourseMoment> moments = new ArrayList<>();
  private long sliceNanos = FIRST_NANOS;

  /** Of the slices between the moments. */
  private long characters;

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
   * @param moment what the sections have then, without corrections; copied
   */
  public synchronized void note(CourseMoment moment) {
    CourseMoment last = moments.isEmpty() ? START : moments.get(moments.size() - 1);
    if (moment.atNanos() <= last.atNanos()) {
      return;
    }
    CourseMoment copy = new CourseMoment(moment.atNanos(), moment);
    moments.add(copy);
    characters += copy.charactersSince(last);
    while (isFull()) {
      merge();
    }
  }

  /** Whether there is no room for one more slice, as long as those that there are. */
  private boolean isFull() {
    int noted = moments.size();
    if (noted < LEAST_BOUND) {
      return false;
    }
    return noted >= MOST_SLICES
        || (long) (noted + 1) * moments.get(noted - 1).sections() > MOST_TIMES
        || characters + characters / noted > MOST_CHARACTERS;
  }

  /** Changes nothing until nothing can fail any more, as memory may run out. */
  private void merge() {
    List<CourseMoment> kept = new ArrayList<>();
    long ofKept = 0;
    CourseMoment last = START;
    for (int i = 1; i < moments.size(); i += 2) {
      CourseMoment moment = moments.get(i);
      kept.add(moment);
      ofKept += moment.charactersSince(last);
      last = moment;
    }
    moments = kept;
    characters = ofKept;
    sliceNanos *= 2;
  }

  /**
   * The course up to now.
   *
   * @param uncorrected what the sections have now, as it is noted
   * @param corrected the same as it is reported
   * @return slices without gaps from the start of the job, which sum up to {@code corrected}
   */
  public synchronized List<Slice> slices(CourseMoment uncorrected, CourseMoment corrected) {
    if (corrected.atNanos() <= 0) {
      return List.of();
    }
    List<CourseMoment> ends = new ArrayList<>();
    for (CourseMoment moment : moments) {
      if (moment.atNanos() < corrected.atNanos()) {
        ends.add(moment.inProportion(uncorrected, corrected));
      }
    }
    ends.add(corrected);
    return CourseMoment.slices(ends);
  }

  /**
   * The slices of the time after an earlier moment.
   *
   * @param slices those of the whole time
   * @param earlier what the sections had at that moment
   * @param since what they had from there to the end, as it is reported
   */
  static List<Slice> since(List<Slice> slices, CourseMoment earlier, CourseMoment since) {
    if (slices.isEmpty() || since.atNanos() <= 0) {
      return List.of();
    }
    List<CourseMoment> ends = new ArrayList<>();
    CourseMoment sum = new CourseMoment(0);
    for (Slice slice : slices) {
      sum.add(slice);
      CourseMoment after = new CourseMoment(slice.toNanos(), sum).since(earlier);
      if (after.atNanos() > 0 && after.atNanos() < since.atNanos()) {
        ends.add(after);
      }
    }
    ends.add(since);
    return CourseMoment.slices(ends);
  }
}
