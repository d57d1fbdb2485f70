package dev.offroad.management;

import java.io.IOException;

/**
 * A running job, for JConsole and its relatives: {@code dev.offroad:type=Offroad}. Its attributes
 * are of one moment, which is no longer than a second ago; they are those of the report.
 */
public interface OffroadMXBean {

  /**
   * The name of the job.
   *
   * @return the name
   */
  String getJob();

  /**
   * Whether the job runs.
   *
   * @return {@code running}
   */
  String getState();

  /**
   * When the job, or what is measured since a reset, began.
   *
   * @return ISO-8601, UTC
   */
  String getStartedAt();

  /**
   * How long that is ago.
   *
   * @return seconds
   */
  double getWallSeconds();

  /**
   * How many threads made measured calls.
   *
   * @return those that have ended among them
   */
  int getThreads();

  /**
   * How many sections were called.
   *
   * @return the number
   */
  int getSections();

  /**
   * How many threads are inside of measured calls.
   *
   * @return the number
   */
  int getOpenCalls();

  /**
   * What is slow, and what fixing it saves.
   *
   * @return a sentence or two
   */
  String getClaim();

  /**
   * The section with the most self time.
   *
   * @return its name, empty where none was called
   */
  String getSlowestSection();

  /**
   * The share of its self time in the time of all threads.
   *
   * @return percent
   */
  double getSlowestPercent();

  /**
   * The share of the time of all threads that was in measured calls.
   *
   * @return percent; with the probes' share and the unmeasured one it is 100
   */
  double getMeasuredPercent();

  /**
   * The share that no measured call was in.
   *
   * @return percent
   */
  double getUnmeasuredPercent();

  /**
   * The share that measuring took.
   *
   * @return percent
   */
  double getProbePercent();

  /**
   * What times the calls, and why.
   *
   * @return as reports have it
   */
  String getClock();

  /**
   * What measuring may cost.
   *
   * @return as {@code offroad.budget} has it
   */
  String getBudget();

  /**
   * Where the run file is.
   *
   * @return its path, empty as long as there is none
   */
  String getRunFile();

  /**
   * The text report of now.
   *
   * @return its lines
   */
  String report();

  /**
   * Brings the reports in the folder {@code offroad.output} up to date.
   *
   * @return the path of the one for people, empty where no report is asked for
   * @throws IOException when they cannot be written
   */
  String writeNow() throws IOException;

  /** Lets all figures, and the report at the end of the job, start from now. */
  void reset();
}
