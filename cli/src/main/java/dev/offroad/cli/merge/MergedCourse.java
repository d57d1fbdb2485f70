package dev.offroad.cli.merge;

import dev.offroad.snapshot.Course;
import dev.offroad.snapshot.CourseMoment;
import dev.offroad.snapshot.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * The course of several runs as one, by the time since each began: what all had in their first
 * second, and so on, in at most {@link Course#MOST_SLICES} slices. A slice that lies across a
 * boundary is divided by time; the sums stay what they were.
 */
final class MergedCourse {

  private final List<Part> parts = new ArrayList<>();
  private long end;

  /** Adds a run; {@code number} gives the new number of a section. */
  void add(List<Slice> slices, IntUnaryOperator number) {
    if (!slices.isEmpty()) {
      parts.add(new Part(slices, number));
      end = Math.max(end, slices.get(slices.size() - 1).toNanos());
    }
  }

  List<Slice> slices() {
    if (end == 0) {
      return List.of();
    }
    long step = Course.FIRST_NANOS;
    while ((end - 1) / step >= Course.MOST_SLICES) {
      step *= 2;
    }
    List<CourseMoment> moments = new ArrayList<>();
    CourseMoment last = new CourseMoment(0);
    while (last.atNanos() < end) {
      CourseMoment moment = new CourseMoment(Math.min(end, last.atNanos() + step), last);
      parts.forEach(part -> part.addUntil(moment));
      moments.add(moment);
      last = moment;
    }
    return CourseMoment.slices(moments);
  }

  /** A run of which some was given away. */
  private static final class Part {
    private final List<Slice> slices;
    private final IntUnaryOperator number;
    private int next;
    private long given;

    Part(List<Slice> slices, IntUnaryOperator number) {
      this.slices = slices;
      this.number = number;
    }

    void addUntil(CourseMoment moment) {
      while (next < slices.size()) {
        Slice slice = slices.get(next);
        add(slice, part(slice, given), part(slice, moment.atNanos()), moment);
        if (slice.toNanos() > moment.atNanos()) {
          break;
        }
        next++;
      }
      given = moment.atNanos();
    }

    private void add(Slice slice, double from, double to, CourseMoment moment) {
      for (Slice.SelfTime self : slice.self()) {
        long more = cut(self.nanos(), to) - cut(self.nanos(), from);
        moment.add(number.applyAsInt(self.section()), more, 0);
      }
      for (Slice.Calls calls : slice.calls()) {
        long more = cut(calls.calls(), to) - cut(calls.calls(), from);
        moment.add(number.applyAsInt(calls.section()), 0, more);
      }
    }

    private static double part(Slice slice, long until) {
      if (until >= slice.toNanos()) {
        return 1;
      }
      double length = (double) slice.toNanos() - slice.fromNanos();
      return Math.max(0, until - slice.fromNanos()) / length;
    }

    private static long cut(long whole, double part) {
      return part >= 1 ? whole : Math.min(whole, (long) (whole * part));
    }
  }
}
