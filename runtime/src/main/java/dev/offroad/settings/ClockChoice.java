package dev.offroad.settings;

import java.util.Locale;

/** Which clock times calls, as the user has it. */
public enum ClockChoice {
  /** The time-stamp counter where it is safe, otherwise {@code System.nanoTime()}. */
  AUTO,
  /** {@code System.nanoTime()}. */
  NANOTIME,
  /** The time-stamp counter; where it is not safe, one warning and {@code System.nanoTime()}. */
  TSC;

  /**
   * The choice that a setting names.
   *
   * @param text the setting
   * @throws IllegalArgumentException when there is no such choice
   */
  static ClockChoice parse(String text) {
    return valueOf(text.strip().toUpperCase(Locale.ROOT));
  }
}
