package dev.offroad.settings;

import java.util.Locale;

/** A form in which the end of the job reports. */
public enum ReportFormat {
  /** Text, on standard error and in a file. */
  TEXT("txt"),
  /** One page for a browser. */
  HTML("html"),
  /** The run file, {@code offroad.run/1}. */
  JSON("json");

  private final String fileEnding;

  ReportFormat(String fileEnding) {
    this.fileEnding = fileEnding;
  }

  /**
   * The ending of a file in this form.
   *
   * @return the ending, without its dot
   */
  public String fileEnding() {
    return fileEnding;
  }

  static ReportFormat parse(String name) {
    return valueOf(name.strip().toUpperCase(Locale.ROOT));
  }
}
