package dev.offroad.jobs;

import dev.offroad.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A job that watches its own run file. */
public final class Checkpointed {

  private static final Section IMPORT = Section.of("import");
  private static final Section PARSE = Section.of("parse");

  private static final long MOST_MILLIS = 60_000;

  private Checkpointed() {}

  /**
   * Makes some calls, and inside one more does what its argument says: {@code wait} for the run
   * file and then for ever, {@code end} once it is there, or {@code work} for half a second.
   */
  public static void main(String[] arguments) throws Exception {
    for (int i = 0; i < 5; i++) {
      PARSE.run(() -> Work.busy(1));
    }
    Path folder = Path.of(System.getProperty("offroad.output"));
    IMPORT.call(
        () -> {
          switch (arguments[0]) {
            case "wait" -> {
              System.out.println(runFile(folder));
              new CountDownLatch(1).await();
            }
            case "end" -> System.err.println("saw " + runFile(folder));
            default -> PARSE.run(() -> Work.busy(500));
          }
          return null;
        });
  }

  private static Path runFile(Path folder) throws IOException {
    long start = System.currentTimeMillis();
    while (System.currentTimeMillis() - start < MOST_MILLIS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          Path found = files.filter(f -> f.toString().endsWith(".json")).findFirst().orElse(null);
          if (found != null) {
            return found;
          }
        }
      }
      PARSE.run(() -> Work.busy(1));
    }
    throw new IOException("no run file after a minute in " + folder);
  }
}
