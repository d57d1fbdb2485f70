package dev.offroad.cli.form;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of Markdown, with the tables of GitHub and GitLab. What goes in is plain text. */
final class Markdown {

  /** What Markdown or HTML would take for more than a character, inside of a line too. */
  private static final String MEANINGFUL = "\\`*_{}[]<>#|~&$@^";

  private Markdown() {}

  /** The head of a table whose first column is to the left and the others to the right. */
  static String head(List<String> headings) {
    return row(headings) + "|---|" + "--:|".repeat(headings.size() - 1) + "\n";
  }

  static String row(List<String> cells) {
    return line(cells.stream().map(Markdown::plain).toList());
  }

  static String boldRow(List<String> cells) {
    return line(cells.stream().map(Markdown::bold).toList());
  }

  static String item(String text) {
    return "- " + plain(text) + "\n";
  }

  static String bold(String text) {
    return text.isEmpty() ? "" : "**" + plain(text) + "**";
  }

  static String plain(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(MEANINGFUL.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return escaped.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
