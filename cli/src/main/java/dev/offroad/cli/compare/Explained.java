package dev.offroad.cli.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What parts of a change explain of the whole, in tenths of a percent that sum to exactly 100.0 %.
 * A part that goes the other way explains less than nothing.
 */
final class Explained {

  private static final int WHOLE = 1000;

  /** Where parts cancel each other to less than this, shares of the rest mean nothing. */
  private static final double LEAST_LEFT = 0.05;

  private Explained() {}

  /** The shares, or null where the parts cancel each other. */
  static int[] tenths(long[] parts) {
    double whole = Arrays.stream(parts).asDoubleStream().sum();
    double size = Arrays.stream(parts).asDoubleStream().map(Math::abs).sum();
    if (whole == 0 || Math.abs(whole) < LEAST_LEFT * size) {
      return null;
    }
    int[] tenths = new int[parts.length];
    double[] lost = new double[parts.length];
    int given = 0;
    for (int i = 0; i < parts.length; i++) {
      double exact = parts[i] / whole * WHOLE;
      tenths[i] = (int) Math.floor(exact);
      lost[i] = exact - tenths[i];
      given += tenths[i];
    }
    IntStream.range(0, parts.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> lost[i]).reversed())
        .limit(Math.max(0, WHOLE - given))
        .forEach(i -> tenths[i]++);
    return tenths;
  }
}
