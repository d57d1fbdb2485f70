package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;
import java.io.IOException;
import java.nio.file.Path;

/** A job that uses all that a user can call, as its argument says. */
public final class Several {

  private static final Section PARSE = Section.of("Parser.parse");
  private static final Section RANK = Section.of("Ranker.rank");
  private static final Section WRITE = Section.of("Writer.write(String,int)");

  private Several() {}

  /** Runs the job. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    switch (arguments[0]) {
      case "sections" -> callEach();
      case "jobs" -> {
        callEach();
        Offroad.Job job = Offroad.job("import");
        PARSE.run(() -> {});
        PARSE.run(() -> {});
        job.close();
        job.close();
        Offroad.job("Zürich \uD83D\uDE00/../x").close();
      }
      case "reports" -> {
        callEach();
        Offroad.report(Path.of(arguments[1], "new", "now.json"));
        Offroad.report(Path.of(arguments[1], "now.txt"));
        callEach();
        Offroad.report(Path.of(arguments[1], "new", "now.json"));
        try {
          Offroad.report(Path.of(arguments[1], "now.pdf"));
        } catch (IllegalArgumentException e) {
          System.err.println("refused: " + e.getMessage());
        }
      }
      case "reset" -> {
        callEach();
        Offroad.reset();
        RANK.run(() -> {});
      }
      default -> misuse();
    }
  }

  private static void callEach() {
    PARSE.run(() -> RANK.run(() -> {}));
    WRITE.run(() -> {});
  }

  /** Closes twice, late, and on another thread. */
  private static void misuse() throws InterruptedException {
    Section.Open outer = PARSE.enter();
    Section.Open inner = RANK.enter();
    outer.close();
    inner.close();
    inner.close();
    outer.close();

    Section.Open elsewhere = WRITE.enter();
    for (int i = 0; i < 3; i++) {
      Thread thread = new Thread(elsewhere::close, "other");
      thread.start();
      thread.join();
    }
    elsewhere.close();
    PARSE.run(() -> {});
  }
}
