package dev.offroad.report;

import java.util.Arrays;

/**
 * Shares of a whole in tenths of a percent that sum to exactly 100.0 %: each is rounded down, and
 * the tenths that are then missing go to those that lost most by it (the largest remainder method,
 * also known as Hamilton's).
 */
public final class Shares {

  private static final int WHOLE = 1000;

  private Shares() {}

  /**
   * The shares of the given parts.
   *
   * @param parts what to share; less than nothing counts as nothing
   * @return tenths of a percent in the same order; all 0 when there is nothing to share
   */
  static int[] tenthsOf(long... parts) {
    double sum = Arrays.stream(parts).mapToDouble(Shares::atLeastNothing).sum();
    int[] tenths = new int[parts.length];
    if (sum <= 0) {
      return tenths;
    }
    double[] remainders = new double[parts.length];
    int given = 0;
    for (int i = 0; i < parts.length; i++) {
      double exact = atLeastNothing(parts[i]) / sum * WHOLE;
      tenths[i] = (int) exact;
      remainders[i] = exact - tenths[i];
      given += tenths[i];
    }
    Integer[] places = new Integer[parts.length];
    Arrays.setAll(places, i -> i);
    Arrays.sort(places, (one, other) -> Double.compare(remainders[other], remainders[one]));
    for (int i = 0; i < Math.min(WHOLE - given, places.length); i++) {
      tenths[places[i]]++;
    }
    return tenths;
  }

  private static double atLeastNothing(long part) {
    return Math.max(0, part);
  }

  /**
   * A share as people read it.
   *
   * @param tenths tenths of a percent
   * @return for example {@code 41.0 %}
   */
  public static String text(int tenths) {
    return tenths / 10 + "." + tenths % 10 + " %";
  }
}
