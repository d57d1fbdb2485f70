package dev.offroad.decimal;

/** Counts the digits of numbers. */
public final class Digits {

  private static final int TEN = 10;

  /** The decimal logarithm of two, times two to the power of {@value #LOG_SHIFT}, rounded up. */
  private static final int LOG_OF_TWO = 1234;

  private static final int LOG_SHIFT = 12;

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
    // Of numbers with as many bits, the shorter ones have one digit less.
    int bits = Long.SIZE - Long.numberOfLeadingZeros(number);
    int digits = 1 + ((bits * LOG_OF_TWO) >> LOG_SHIFT);
    return digits > 1 && number < BOUNDS[digits - 2] ? digits - 1 : digits;
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
