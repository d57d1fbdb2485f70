package dev.offroad.jobs;

import dev.offroad.Offroad;
import dev.offroad.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** An import that hands its files to a pool, as the README shows it. */
public final class Imports {

  private static final Section IMPORT = Section.of("import");
  private static final Section PARSE = Section.of("parse");

  private Imports() {}

  /** Runs the job. */
  public static void main(String[] arguments) throws InterruptedException, ExecutionException {
    ExecutorService pool = Offroad.carry(Executors.newFixedThreadPool(4));
    List<Future<Integer>> parsed = new ArrayList<>();
    IMPORT.run(
        () -> {
          for (String file : arguments) {
            parsed.add(pool.submit(() -> PARSE.call(() -> parse(file))));
          }
        });
    for (Future<Integer> one : parsed) {
      one.get();
    }
    pool.shutdown();
  }

  private static int parse(String file) throws InterruptedException {
    Thread.sleep(10);
    return file.length();
  }
}
