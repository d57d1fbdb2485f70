package dev.offroad.cli.merge;

import dev.offroad.cli.runfile.Shown;
import dev.offroad.snapshot.MergedRun;
import dev.offroad.snapshot.Snapshot;
import java.time.Instant;

/**
 * What tells one run from all others: no process has the same number, on the same machine, at the
 * same time.
 *
 * @param job the name of the job
 * @param startedAt when it began
 * @param pid the number of its process
 * @param host the name of the machine
 */
record RunId(String job, Instant startedAt, long pid, String host) {

  static RunId of(Snapshot run) {
    return new RunId(run.job(), run.startedAt(), run.jvm().pid(), run.host().name());
  }

  static RunId of(MergedRun run) {
    return new RunId(run.job(), run.startedAt(), run.pid(), run.host());
  }

  @Override
  public String toString() {
    String machine = host.isEmpty() ? "" : " on " + Shown.oneLine(host);
    return Shown.oneLine(job) + ", pid " + pid + machine + ", started " + startedAt;
  }
}
