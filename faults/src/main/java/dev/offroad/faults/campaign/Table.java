package dev.offroad.faults.campaign;

import java.util.List;

/** The results of a campaign as a table in Markdown. */
public final class Table {

  private Table() {}

  /**
   * The table.
   *
   * @param results one for each row
   * @return its lines
   */
  public static String of(List<Result> results) {
    StringBuilder text = new StringBuilder();
    text.append("| fault | what is done | what is promised | rounds | result |\n");
    text.append("|---|---|---|---|---|\n");
    for (Result result : results) {
      Fault fault = result.fault();
      text.append("| ").append(fault.name());
      text.append(" | ").append(fault.done());
      text.append(" | ").append(fault.promised());
      text.append(" | ").append(result.rounds());
      text.append(" | ").append(result.text());
      text.append(" |\n");
    }
    return text.toString();
  }
}
