package dev.offroad.benchmarks.stress;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/** A thread that ends beside the readings: it is in each once, and in one as ended. */
@JCStressTest
@State
@Description("A thread that ends is counted neither twice nor not at all.")
@JCStressMeta(ReadingOutcomes.class)
public class ThreadEnd {

  private final ReadingsInTurn readings = new ReadingsInTurn();
  private final ReadCalls calls = new NestedCalls(20, 2, Pauses.LONG);

  /** For jcstress. */
  public ThreadEnd() {}

  /** Has a thread make the calls, and waits for its end. */
  @Actor
  public void writer() {
    Thread thread = new Thread(calls::makeAll);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads until the calls have ended, and twice more, as the thread ends.
   *
   * @param result how it was read, or what is wrong with the first image that breaks a law
   */
  @Actor
  public void reader(L_Result result) {
    String verdict = calls.readToTheEnd(readings);
    for (int i = 0; i < 2 && !Verdict.isBroken(verdict); i++) {
      verdict = Verdict.harder(verdict, calls.read(readings));
    }
    result.r1 = verdict;
  }

  /**
   * Reads what is left once the thread has ended.
   *
   * @param result what the reader found, or what is wrong at the end
   */
  @Arbiter
  public void afterwards(L_Result result) {
    if (!Verdict.isBroken((String) result.r1)) {
      String verdict = calls.read(readings);
      if (Verdict.isBroken(verdict)) {
        result.r1 = verdict;
      } else if (!readings.sawTheEnd()) {
        result.r1 = "end not read";
      }
    }
  }
}
