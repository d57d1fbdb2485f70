package dev.offroad.faults.jvm;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.util.List;

/**
 * What a job left behind.
 *
 * @param exitCode its exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error, where that was a file
 * @param output where its reports were to go
 * @param nanos how long its end was waited for
 */
public record Ended(int exitCode, String out, String err, OutputFolder output, long nanos) {

  /** What the number of a signal is added to, for an exit code. */
  public static final int SIGNAL = 128;

  /** The exit code after {@code kill -9}. */
  public static final int KILLED = SIGNAL + 9;

  /**
   * The warnings on standard error, but for the one that a machine with other things to do brings
   * about: that the search for sections that were never called is given up.
   *
   * @return whole lines
   */
  public List<String> warnings() {
    return err.lines()
        .filter(line -> line.startsWith("[offroad] warning: "))
        .filter(line -> !line.contains("the search takes longer than"))
        .toList();
  }

  /**
   * The reports of a job that ended well: all of them, and no warning.
   *
   * @param code the exit code that the job has by itself
   * @return what the run file holds
   * @throws IOException when the folder cannot be read
   */
  public Snapshot finished(int code) throws IOException {
    Expect.equal("exit code, with standard error " + err, exitCode, code);
    Expect.equal("warnings", warnings(), List.of());
    return output.finished();
  }
}
