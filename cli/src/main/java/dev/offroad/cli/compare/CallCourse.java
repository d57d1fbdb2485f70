package dev.offroad.cli.compare;

import dev.offroad.snapshot.Slice;
import dev.offroad.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The self time of a section over the course of its calls: how much it had taken when so many of
 * them had ended. Cut at equal parts of the calls, two runs can be laid side by side.
 */
final class CallCourse {

  private final List<double[]> points = new ArrayList<>();
  private int slices;

  private CallCourse() {
    points.add(new double[] {0, 0});
  }

  /** Those of all sections that are in slices. */
  static Map<Integer, CallCourse> of(Snapshot run) {
    Map<Integer, CallCourse> courses = new HashMap<>();
    for (Slice slice : run.slices()) {
      Map<Integer, double[]> more = new HashMap<>();
      slice.calls().forEach(c -> at(more, c.section())[0] += c.calls());
      slice.self().forEach(s -> at(more, s.section())[1] += s.nanos());
      more.forEach(
          (section, amounts) ->
              courses.computeIfAbsent(section, any -> new CallCourse()).add(amounts));
    }
    return courses;
  }

  private static double[] at(Map<Integer, double[]> amounts, int section) {
    return amounts.computeIfAbsent(section, any -> new double[2]);
  }

  private void add(double[] amounts) {
    double[] last = points.get(points.size() - 1);
    points.add(new double[] {last[0] + amounts[0], last[1] + amounts[1]});
    slices += amounts[0] > 0 ? 1 : 0;
  }

  /** In how many slices calls ended. */
  int slices() {
    return slices;
  }

  /** The self time in each of {@code count} equal parts of the calls. */
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
