package dev.offroad.faults.campaign;

import java.time.Duration;
import java.util.Objects;

/** What must hold, as one line each. */
public final class Expect {

  private static final double MILLI = 1e6;

  private Expect() {}

  /**
   * Fails unless it holds.
   *
   * @param what what must hold
   * @param holds whether it does
   */
  public static void that(String what, boolean holds) {
    if (!holds) {
      throw new AssertionError(what);
    }
  }

  /**
   * Fails unless both are equal.
   *
   * @param what what is compared
   * @param found what was found
   * @param expected what must be found
   */
  public static void equal(String what, Object found, Object expected) {
    that(
        what + ": expected " + expected + ", found " + found,
        Objects.equals(normal(found), normal(expected)));
  }

  private static Object normal(Object value) {
    return value instanceof Integer number ? (Object) number.longValue() : value;
  }

  /**
   * Fails where a number is below another.
   *
   * @param what what is compared
   * @param found what was found
   * @param least the least that will do
   */
  public static void atLeast(String what, long found, long least) {
    that(what + ": expected at least " + least + ", found " + found, found >= least);
  }

  /**
   * Fails where a number is above another.
   *
   * @param what what is compared
   * @param found what was found
   * @param most the most that will do
   */
  public static void atMost(String what, long found, long most) {
    that(what + ": expected at most " + most + ", found " + found, found <= most);
  }

  /**
   * Fails where a time is above another.
   *
   * @param what what is compared
   * @param foundNanos what was found
   * @param most the most that will do
   */
  public static void within(String what, long foundNanos, Duration most) {
    that(
        what
            + ": expected at most "
            + most.toMillis()
            + " ms, found "
            + Math.round(foundNanos / MILLI)
            + " ms",
        foundNanos <= most.toNanos());
  }

  /**
   * Fails where a text lacks a part.
   *
   * @param what what the text is
   * @param text the text
   * @param part what must be in it
   */
  public static void contains(String what, String text, String part) {
    that(what + ": expected '" + part + "' in: " + text, text.contains(part));
  }
}
