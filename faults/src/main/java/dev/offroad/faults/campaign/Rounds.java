package dev.offroad.faults.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Does the rounds of a fault. */
public final class Rounds {

  private static final int LONGEST = 500;

  private Rounds() {}

  /**
   * Does the rounds of a fault, in folders that are deleted where all held.
   *
   * @param fault the fault
   * @param inFull whether this is the long form
   * @return what they showed
   * @throws IOException when there can be no folder
   */
  public static Result of(Fault fault, boolean inFull) throws IOException {
    int rounds = inFull ? fault.longRounds() : fault.shortRounds();
    Figures figures = new Figures();
    List<String> broken = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Path folder = Files.createTempDirectory("offroad-fault-").toRealPath();
      try {
        fault.harm().once(new Round(i, folder, inFull, figures));
        delete(folder);
      } catch (Skipped skipped) {
        delete(folder);
        return new Result(fault, i, broken, skipped.getMessage(), figures.toString());
      } catch (Exception | AssertionError failed) {
        broken.add("round " + i + ": " + oneLine(failed) + " (see " + folder + ")");
      }
    }
    return new Result(fault, rounds, broken, "", figures.toString());
  }

  private static String oneLine(Throwable failed) {
    String text = failed instanceof AssertionError ? failed.getMessage() : failed.toString();
    String line = String.valueOf(text).replaceAll("\\s+", " ").replace("|", "\\|");
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
