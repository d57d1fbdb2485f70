package dev.offroad.report;

import java.util.Locale;

/** Whether a row of the report may be quoted. */
public enum Quote {
  /** It may. */
  YES("yes"),
  /** It is estimated, and too roughly: two standard errors are more than a fifth of it. */
  UNCERTAIN("no: too rough"),
  /** Measuring it cost more than it took. */
  PROBES("no: probes cost more");

  /** Two standard errors of a row that may be quoted are at most this part of its self time. */
  static final double MOST_ERROR = 0.2;

  private final String text;

  Quote(String text) {
    this.text = text;
  }

  /**
   * The verdict for people.
   *
   * @return a few words
   */
  public String text() {
    return text;
  }

  /**
   * The verdict for programs.
   *
   * @return {@code yes}, {@code uncertain} or {@code probes}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
