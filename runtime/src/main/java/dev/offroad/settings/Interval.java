package dev.offroad.settings;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of time as users write it: {@code 10s}, {@code 500ms}, {@code 2m}, {@code 1h}. */
public final class Interval {

  /** What may be written, for a message; follows "expected". */
  public static final String ALLOWED = "a whole number with ms, s, m or h, such as 10s or 500ms";

  /** Six digits of hours are a hundred years, which fit nanoseconds in a {@code long}. */
  private static final Pattern FORM =
      Pattern.compile("([0-9]{1,6}) ?(ms|s|m|h)", Pattern.CASE_INSENSITIVE);

  private Interval() {}

  /**
   * Reads a span of time.
   *
   * @param text what the user wrote; {@code 0} needs no unit
   * @return the span, zero or longer
   * @throws IllegalArgumentException when it is none
   */
  public static Duration parse(String text) {
    String stripped = text.strip();
    if (stripped.equals("0")) {
      return Duration.ZERO;
    }
    Matcher matcher = FORM.matcher(stripped);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2).toLowerCase(Locale.ROOT)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }
}
