package dev.offroad.report;

import dev.offroad.snapshot.OpenCall;
import java.util.ArrayList;
import java.util.List;

/** A call that has not ended, in one line. */
public final class OpenCallText {

  private static final int MOST_OUTERMOST = 8;
  private static final int MOST_INNERMOST = 4;

  private OpenCallText() {}

  /** For example {@code main: import > parse, for 3.20 s}. */
  static String of(OpenCall call, Figures figures) {
    return String.format(
        "%s: %s, for %s",
        Names.printable(call.thread()), path(call, figures), Durations.text(call.sinceNanos()));
  }

  /**
   * The way to the call; the middle of a long one is left out.
   *
   * @param call the call
   * @param figures the figures that have the names
   * @return for example {@code import > parse}
   */
  public static String path(OpenCall call, Figures figures) {
    List<Integer> path = call.path();
    int left = path.size() - MOST_OUTERMOST - MOST_INNERMOST;
    List<String> names = new ArrayList<>();
    for (int i = 0; i < path.size(); i++) {
      if (left <= 1 || i < MOST_OUTERMOST || i >= MOST_OUTERMOST + left) {
        names.add(figures.name(path.get(i)));
      } else if (i == MOST_OUTERMOST) {
        names.add("… " + Durations.count(left) + " more …");
      }
    }
    return String.join(" > ", names);
  }
}
