package dev.offroad.cli.watch;

import dev.offroad.Section;
import java.io.IOException;

/** A job for tests: it makes some calls, and is inside one more until its input ends. */
public final class MeasuredJob {

  private static final Section IMPORT = Section.of("import");
  private static final Section PARSE = Section.of("parse");

  private MeasuredJob() {}

  /** Runs the job. */
  public static void main(String[] arguments) throws IOException {
    for (int i = 0; i < 3; i++) {
      PARSE.run(Thread::onSpinWait);
    }
    IMPORT.call(
        () -> {
          while (System.in.read() >= 0) {
            Thread.onSpinWait();
          }
          return null;
        });
  }
}
