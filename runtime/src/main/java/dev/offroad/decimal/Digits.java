package dev.offroad.decimal;

/** Counts the digits of numbers. */
public final class Digits {

  private static final int TEN = 10;

  /** Those of {@link Long#MAX_VALUE}. */
  private static final int MOST = 19;

  /** The powers of ten, from ten on. */
  private static final long[] BOUNDS = bounds();

  private Digits() {}

  /**
   * How many decimal digits a number has.
   *
   * @param number not negative
   * @return from 1, for 0 too, to 19
   */
  public static int of(long number) {
    int digits = 1;
    while (digits < MOST && number >= BOUNDS[digits - 1]) {
      digits++;
    }
    return digits;
  }

  private static long[] bounds() {
    long[] bounds = new long[MOST - 1];
    long bound = 1;
    for (int i = 0; i < bounds.length; i++) {
      bound *= TEN;
      bounds[i] = bound;
    }
    return bounds;
  }
}
