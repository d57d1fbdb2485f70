package dev.offroad.benchmarks.stress;

import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.Outcome;

/** How calls may be read while they are made, the same in all tests. */
@Outcome(
    id = Verdict.NOTHING_YET,
    expect = Expect.ACCEPTABLE,
    desc = "The thread had no recorder yet.")
@Outcome(id = Verdict.AFTERWARDS, expect = Expect.ACCEPTABLE, desc = "All calls had ended.")
@Outcome(
    id = Verdict.COPIED,
    expect = Expect.ACCEPTABLE,
    desc = "The reader copied the recorder amid the calls.")
@Outcome(
    id = Verdict.ANSWERED,
    expect = Expect.ACCEPTABLE,
    desc = "The writer answered the reader.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A law is broken.")
final class ReadingOutcomes {

  private ReadingOutcomes() {}
}
