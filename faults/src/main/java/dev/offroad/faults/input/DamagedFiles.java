package dev.offroad.faults.input;

import dev.offroad.faults.campaign.Expect;
import dev.offroad.faults.campaign.Fault;
import dev.offroad.faults.campaign.Round;
import dev.offroad.faults.jvm.CommandLine;
import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Run files that are cut or changed at each place, given to each command. */
public final class DamagedFiles {

  private static final int[] MASKS = {0x01, 0x10, 0x80, 0xff, 0x04, 0x20};
  private static final int SHORT_STEP = 61;

  /** The damaged file is {@code @}, a good one {@code %}, and {@code >} what is to be written. */
  private static final List<String> COMMANDS =
      List.of(
          "report @",
          "report @ --format html",
          "report @ --format json",
          "report @ --format csv",
          "report @ --format markdown",
          "report @ -o >.txt",
          "diff @ %",
          "diff % @",
          "diff @ % --format html",
          "diff % @ --format markdown",
          "diff @ % --format json",
          "check @ % --max-regression 10%",
          "check % @ --max-regression 10%",
          "merge @ % -o >.json",
          "merge % @ -o >.json",
          "export @ --format speedscope",
          "export @ --format collapsed",
          "export @ --format csv",
          "export @ --format pprof -o >.pb.gz",
          "watch @ --once");

  private DamagedFiles() {}

  /**
   * The faults, one for each command.
   *
   * @return in the order of the table
   */
  public static List<Fault> all() {
    return Stream.of("report", "diff", "check", "merge", "export", "watch")
        .map(
            command ->
                new Fault(
                    "damaged run file, " + command,
                    "each byte is cut off with all behind it, and each is changed (short form: each "
                        + SHORT_STEP
                        + "th); all formats, both sides",
                    "an answer and exit code 0 (check: or 1); or one line that names the file, exit code"
                        + " 2, and nothing is written",
                    1,
                    1,
                    round -> damage(round, command)))
        .toList();
  }

  private static void damage(Round round, String command) throws IOException {
    Path good = smallRun(round);
    Path other = smallRun(round);
    byte[] content = Files.readAllBytes(good);
    int step = round.inFull() ? 1 : SHORT_STEP;
    AtomicLong answers = new AtomicLong();
    AtomicLong refusals = new AtomicLong();
    List<String> commands = COMMANDS.stream().filter(c -> c.startsWith(command + " ")).toList();
    IntStream.iterate(0, i -> i < content.length, i -> i + step)
        .parallel()
        .forEach(
            i -> {
              try {
                Place place = new Place(round.folder().resolve("at-" + i), other);
                Files.createDirectory(place.folder);
                place.write(Arrays.copyOf(content, i));
                commands.forEach(c -> place.check("cut at " + i, c, answers, refusals));
                byte[] changed = content.clone();
                changed[i] ^= (byte) MASKS[i / step % MASKS.length];
                place.write(changed);
                commands.forEach(c -> place.check("changed at " + i, c, answers, refusals));
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    round.count("answers", answers.get());
    round.count("refusals", refusals.get());
    Expect.atLeast("refusals", refusals.get(), 1);
  }

  /** The run file of a real job. */
  private static Path smallRun(Round round) throws IOException {
    Ended ended = new Job(SmallJob.class, round.folder()).setting("formats", "json").run();
    List<Path> files = ended.output().ending(".json");
    return files.get(files.size() - 1);
  }

  /** Where one damaged file is. */
  private static final class Place {
    private final Path folder;
    private final Path damaged;
    private final Path good;
    private final Path written;

    Place(Path folder, Path good) {
      this.folder = folder;
      this.damaged = folder.resolve("damaged.json");
      this.good = good;
      this.written = folder.resolve("written");
    }

    void write(byte[] content) throws IOException {
      Files.write(damaged, content);
    }

    void check(String what, String command, AtomicLong answers, AtomicLong refusals) {
      List<String> words = new ArrayList<>();
      Path target = null;
      for (String word : Arrays.asList(command.split(" ", -1))) {
        if (word.startsWith(">")) {
          target = Path.of(written + word.substring(1));
          words.add(target.toString());
        } else {
          words.add(word.equals("@") ? damaged.toString() : word.equals("%") ? good + "" : word);
        }
      }
      CommandLine.Answer answer = CommandLine.run(words.toArray());
      String where = what + ", " + command + ", which said: " + answer.err();
      Expect.that(where, !answer.err().contains("\tat "));
      boolean there = target != null && Files.exists(target);
      if (answer.code() == 2) {
        refusals.incrementAndGet();
        Expect.that(where, answer.err().startsWith("offroad: " + damaged));
        Expect.that(where, answer.err().lines().count() == 1);
        Expect.that("standard output is empty: " + where, answer.out().isEmpty());
        Expect.that("nothing is written: " + where, !there);
      } else {
        answers.incrementAndGet();
        Expect.atMost("exit code of " + where, answer.code(), command.startsWith("check") ? 1 : 0);
        Expect.that("there is an answer: " + where, there || !answer.out().isEmpty());
        delete(target);
      }
    }

    private static void delete(Path target) {
      try {
        if (target != null) {
          Files.deleteIfExists(target);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
