package dev.offroad.faults.campaign;

import java.util.List;

/**
 * What the rounds of one fault showed.
 *
 * @param fault the fault
 * @param rounds how many were done
 * @param broken those in which something did not hold, each in one line
 * @param skipped why it was left out; empty where it was not
 * @param figures what was noted
 */
public record Result(Fault fault, int rounds, List<String> broken, String skipped, String figures) {

  /**
   * Whether all that is promised was seen in each round.
   *
   * @return {@code false} also where it was skipped
   */
  public boolean held() {
    return broken.isEmpty() && skipped.isEmpty() && rounds > 0;
  }

  /**
   * The result in one line.
   *
   * @return what a row of the table says
   */
  public String text() {
    if (!skipped.isEmpty()) {
      return "skipped: " + skipped;
    }
    String outcome =
        broken.isEmpty() ? "held" : "**BROKEN** in " + broken.size() + ": " + broken.get(0);
    return figures.isEmpty() ? outcome : outcome + "; " + figures;
  }
}
