package dev.offroad.cli;

import dev.offroad.runfile.ReportFiles;
import java.io.IOException;

/** Texts that are written in memory, where nothing can fail. */
final class InMemory {

  private InMemory() {}

  static String text(ReportFiles.Content content) {
    StringBuilder text = new StringBuilder();
    try {
      content.writeTo(text);
    } catch (IOException e) {
      throw new AssertionError("a StringBuilder throws none", e);
    }
    return text.toString();
  }
}
