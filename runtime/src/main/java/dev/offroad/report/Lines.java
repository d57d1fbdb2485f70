package dev.offroad.report;

import java.util.ArrayList;
import java.util.List;

/** Text that has to fit into lines of so many characters. */
final class Lines {

  private static final String ELLIPSIS = "…";

  private Lines() {}

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** The text, or as much of it as fits with an ellipsis behind it. */
  static String cut(String text, int most) {
    if (width(text) <= most) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Math.max(0, most - 1))) + ELLIPSIS;
  }

  /** The text in lines that end between words where they can. */
  static List<String> wrapped(String text, int most) {
    List<String> lines = new ArrayList<>();
    String left = text;
    int room = Math.max(1, most);
    while (width(left) > room) {
      int limit = left.offsetByCodePoints(0, room);
      int blank = left.lastIndexOf(' ', limit);
      int end = blank > 0 ? blank : limit;
      lines.add(left.substring(0, end).stripTrailing());
      left = left.substring(end).stripLeading();
    }
    lines.add(left);
    return lines;
  }
}
