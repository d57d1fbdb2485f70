package dev.offroad.settings;

import java.nio.file.Path;
import java.time.Duration;
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
 * @param checkpoint how often the run file is brought up to date while the job runs; zero for never
 * @param readers who may read the run's files
 * @param sections which sections are measured
 */
public record Settings(
    boolean enabled,
    Path output,
    Set<ReportFormat> formats,
    String job,
    ClockChoice clock,
    BudgetSetting budget,
    Duration checkpoint,
    Readers readers,
    SectionFilter sections) {

  /** Takes a copy of the formats. */
  public Settings {
    formats = Set.copyOf(formats);
  }
}
