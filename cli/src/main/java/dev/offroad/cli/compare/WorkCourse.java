package dev.offroad.cli.compare;

import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The time over the course of the work: how much had passed when so much of it was done. Of a
 * section, the time is its self time and the work are its calls; of the job, the time is that of
 * the clock. Cut at equal parts of the work, two runs can be laid side by side.
 */
final class WorkCourse {

  private final List<double[]> points = new ArrayList<>();
  private double work;
  private double weighted;

  private WorkCourse() {
    points.add(new double[] {0, 0});
  }

  /** Those of all sections that are in slices. */
  static Map<Integer, WorkCourse> ofSections(Snapshot run) {
    Map<Integer, WorkCourse> courses = new HashMap<>();
    for (Slice slice : run.slices()) {
      Map<Integer, double[]> more = new HashMap<>();
      slice.calls().forEach(c -> at(more, c.section())[0] += c.calls());
      slice.self().forEach(s -> at(more, s.section())[1] += s.nanos());
      more.forEach(
          (section, amounts) ->
              courses.computeIfAbsent(section, any -> new WorkCourse()).add(amounts));
    }
    return courses;
  }

  /**
   * That of the job: its work are the calls of sections, each section by its weight.
   *
   * @param weights what the calls of a section count together; those that are not there, nothing
   */
  static WorkCourse ofJob(Snapshot run, Map<Integer, Double> weights) {
    Map<Integer, Long> all = new HashMap<>();
    for (Slice slice : run.slices()) {
      slice.calls().forEach(calls -> all.merge(calls.section(), calls.calls(), Long::sum));
    }
    WorkCourse course = new WorkCourse();
    for (Slice slice : run.slices()) {
      double work = 0;
      for (Slice.Calls calls : slice.calls()) {
        double weight = weights.getOrDefault(calls.section(), 0.0);
        work += weight * calls.calls() / all.get(calls.section());
      }
      course.add(new double[] {work, (double) slice.toNanos() - slice.fromNanos()});
    }
    return course;
  }

  private static double[] at(Map<Integer, double[]> amounts, int section) {
    return amounts.computeIfAbsent(section, any -> new double[2]);
  }

  private void add(double[] amounts) {
    double[] last = points.get(points.size() - 1);
    points.add(new double[] {last[0] + amounts[0], last[1] + amounts[1]});
    work += amounts[0];
    weighted += amounts[0] > 0 ? amounts[0] * Math.log(amounts[0]) : 0;
  }

  /**
   * In how many slices work was done: where most of it was done in a few, hardly more than these,
   * as blocks that lie in one slice know nothing of each other. It is the exponential of the
   * entropy of the shares (M. O. Hill, Diversity and evenness, 1973, the number of order 1).
   */
  int slices() {
    return work == 0 ? 0 : (int) Math.round(work / Math.exp(weighted / work));
  }

  /** The time in each of {@code count} equal parts of the work. */
  double[] blocks(int count) {
    double[] last = points.get(points.size() - 1);
    double[] blocks = new double[count];
    double until = 0;
    int next = 1;
    for (int i = 0; i < count; i++) {
      double calls = last[0] * (i + 1) / count;
      while (next < points.size() - 1 && points.get(next)[0] < calls) {
        next++;
      }
      double self =
          i == count - 1 ? last[1] : between(points.get(next - 1), points.get(next), calls);
      blocks[i] = Math.max(0, self - until);
      until = Math.max(until, self);
    }
    return blocks;
  }

  private static double between(double[] from, double[] to, double calls) {
    double part = to[0] > from[0] ? (calls - from[0]) / (to[0] - from[0]) : 1;
    return from[1] + part * (to[1] - from[1]);
  }
}
