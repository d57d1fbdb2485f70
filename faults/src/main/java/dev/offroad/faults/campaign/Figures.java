package dev.offroad.faults.campaign;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** What the rounds of one fault noted. Used by one thread. */
final class Figures {

  private final Map<String, Double> most = new LinkedHashMap<>();
  private final Map<String, Long> sums = new LinkedHashMap<>();

  void most(String what, double value) {
    most.merge(what, value, Math::max);
  }

  double mostOf(String what) {
    return most.getOrDefault(what, 0.0);
  }

  void add(String what, long more) {
    sums.merge(what, more, Long::sum);
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner("; ");
    most.forEach((what, value) -> text.add("most " + what + ": " + number(value)));
    sums.forEach((what, value) -> text.add(what + ": " + number(value)));
    return text.toString();
  }

  private static String number(double value) {
    return String.format(
        Locale.ROOT, value < 10 && value != Math.rint(value) ? "%.1f" : "%,.0f", value);
  }
}
