package dev.offroad.settings;

import java.nio.file.Path;
import java.util.Set;

/**
 * What holds for this JVM. Immutable.
 *
 * @param enabled whether probes measure at all
 * @param output the folder of the run's files
 * @param formats the reports that the end of the job writes
 * @param job the name of the job
 * @param clock which clock times calls
 * @param budget the share of the job's time that probes may cost
 * @param sections which sections are measured
 */
public record Settings(
    boolean enabled,
    Path output,
    Set<ReportFormat> formats,
    String job,
    ClockChoice clock,
    BudgetSetting budget,
    SectionFilter sections) {

  /** Takes a copy of the formats. */
  public Settings {
    formats = Set.copyOf(formats);
  }
}
