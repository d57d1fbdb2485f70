package dev.offroad.report;

import dev.offroad.snapshot.OpenCall;

/** A call that has not ended, in one line. */
final class OpenCallText {

  private OpenCallText() {}

  /** For example {@code main: import > parse, for 3.20 s}. */
  static String of(OpenCall call, Figures figures) {
    return String.format(
        "%s: %s, for %s",
        Names.printable(call.thread()),
        String.join(" > ", call.path().stream().map(figures::name).toList()),
        Durations.text(call.sinceNanos()));
  }
}
