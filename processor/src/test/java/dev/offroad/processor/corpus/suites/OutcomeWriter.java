package dev.offroad.processor.corpus.suites;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Writes a line for each test that ended: what became of it, the class of its exception, the
 * milliseconds that it took and its id, with tabs between. Of test classes only those that failed
 * or were left out have a line.
 */
final class OutcomeWriter implements TestExecutionListener {

  private final PrintWriter out;
  private final Map<String, Long> begun = new ConcurrentHashMap<>();

  OutcomeWriter(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    begun.put(test.getUniqueId(), System.nanoTime());
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    write(test, "skipped", "");
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    String exception = result.getThrowable().map(t -> t.getClass().getName()).orElse("");
    if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      write(test, isFailure(result) ? "failed" : "skipped", exception);
    } else if (test.isTest()) {
      write(test, "passed", exception);
    }
  }

  private static boolean isFailure(TestExecutionResult result) {
    return result.getStatus() == TestExecutionResult.Status.FAILED;
  }

  /** Flushed, so that it is known where a run that did not end got to. */
  private synchronized void write(TestIdentifier test, String status, String exception) {
    String id = test.getUniqueId().replaceAll("\\s", " ");
    long now = System.nanoTime();
    long millis = (now - begun.getOrDefault(test.getUniqueId(), now)) / 1_000_000;
    out.println(status + "\t" + exception + "\t" + millis + "\t" + id);
    out.flush();
  }
}
