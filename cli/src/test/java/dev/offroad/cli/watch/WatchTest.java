package dev.offroad.cli.watch;

import static com.google.common.truth.Truth.assertThat;

import dev.offroad.cli.runfile.RunFileProblem;
import dev.offroad.cli.runfile.RunFileReader;
import dev.offroad.report.Style;
import dev.offroad.snapshot.RunState;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shown when, by a clock and files that the test moves. */
final class WatchTest {

  private static final Path RUN_1 = Path.of("src/test/resources/run-1.json");
  private static final Instant START = Instant.parse("2026-01-31T12:00:00Z");
  private static final Duration INTERVAL = Duration.ofSeconds(2);

  @TempDir private Path folder;
  private String finished;
  private String running;
  private Path file;

  private final StringBuilder out = new StringBuilder();
  private final List<Runnable> events = new ArrayList<>();
  private Instant now = START;
  private int sleeps;

  @BeforeEach
  void readFiles() throws IOException {
    finished = Files.readString(RUN_1);
    running = finished.replace("\"state\":\"finished\"", "\"state\":\"running\"");
    file = folder.resolve("run.json");
  }

  /** Time passes when the watch sleeps, and then the next event comes. */
  private final Ticks ticks =
      new Ticks() {
        @Override
        public Instant now() {
          return now;
        }

        @Override
        public void sleep(Duration time) {
          now = now.plus(time);
          events.get(sleeps++).run();
        }
      };

  @Test
  void theEndOfTheJobEndsItAndEachStateIsPrintedOnce() throws Exception {
    write(running);
    events.add(() -> {});
    events.add(() -> write(running.replace("\"wallNanos\":10000000000", "\"wallNanos\":9")));
    events.add(() -> {});
    events.add(() -> write(finished));
    plain(new RunsOnDisk(folder)).untilFinished(INTERVAL);

    assertThat(sleeps).isEqualTo(4);
    List<String> states = states();
    assertThat(states).hasSize(3);
    assertThat(states.get(0))
        .startsWith(file + ": written 0 ns ago\n\nOffroad report: class-census");
    assertThat(states.get(0)).contains(", still running\n");
    assertThat(states.get(0)).containsMatch("\nParser.parse +≈ 5.00 s ");
    assertThat(states.get(0)).contains("\n  pool-1-thread-2: Zähler µ…, for 1.00 s");
    assertThat(states.get(1)).contains(", 9 ns, still running\n");
    assertThat(states.get(2)).startsWith(file + ": the job has ended\n\nOffroad report: ");
    assertThat(states.get(2)).contains(", finished\n");
  }

  @Test
  void aFolderThatIsNotThereYetIsWaitedFor() throws Exception {
    Path later = folder.resolve("later");
    file = later.resolve("run.json");
    events.add(() -> {});
    events.add(() -> makeFolder(later));
    events.add(() -> write(finished));
    plain(new RunsOnDisk(later)).untilFinished(INTERVAL);

    assertThat(states().get(0)).isEqualTo(later + ": there is no run file; waiting for one\n");
    assertThat(states()).hasSize(2);
  }

  @Test
  void aFileThatIsHalfGoneOrForeignIsAMessageAndTheLastReportStays() throws Exception {
    write(running);
    events.add(() -> write(running.substring(0, 200)));
    events.add(() -> write("{\"a\": 1}"));
    events.add(this::delete);
    events.add(() -> write(finished));
    plain(new RunsOnDisk(file)).untilFinished(INTERVAL);

    List<String> states = states();
    assertThat(states).hasSize(5);
    assertThat(states.get(1)).startsWith(file + ": line ");
    assertThat(states.get(1)).contains("; looking again\n\nOffroad report: class-census");
    assertThat(states.get(2))
        .startsWith(
            file
                + ": is no run file: it has no key \"format\", which would be \"offroad.run/1\";"
                + " looking again\n\nOffroad report: class-census");
    assertThat(states.get(3))
        .startsWith(file + ": there is no run file; waiting for one\n\nOffroad report: ");
    assertThat(states.get(4)).startsWith(file + ": the job has ended\n");
  }

  @Test
  void jobsOfTheFolderThatHadEndedBeforeArePassedOver() throws Exception {
    Path earlier = folder.resolve("earlier.json");
    Files.writeString(earlier, finished);
    Files.setLastModifiedTime(earlier, FileTime.from(START.minusSeconds(5)));
    events.add(() -> write(running));
    events.add(() -> write(finished));
    plain(new RunsOnDisk(folder)).untilFinished(INTERVAL);

    assertThat(states()).hasSize(3);
    assertThat(states().get(0)).isEqualTo(folder + ": there is no run file; waiting for one\n");
    assertThat(states().get(1)).startsWith(file + ": written ");
    assertThat(states().get(2)).startsWith(file + ": the job has ended\n");
  }

  @Test
  void aFaultOfTheDiskIsAMessage() throws Exception {
    Snapshot done = RunFileReader.read(RUN_1);
    RunSource source =
        new RunSource() {
          @Override
          public String name() {
            return "there";
          }

          @Override
          public Optional<Found> newest() throws IOException {
            if (sleeps == 0) {
              throw new IOException("input/output\nerror");
            }
            return Optional.of(new Found(file, START, 1));
          }

          @Override
          public boolean passOver(Path path) {
            return false;
          }

          @Override
          public Snapshot read(Path path) throws RunFileProblem {
            return done;
          }
        };
    events.add(() -> {});
    plain(source).untilFinished(INTERVAL);
    assertThat(done.state()).isEqualTo(RunState.FINISHED);
    assertThat(states().get(0))
        .isEqualTo("there: cannot be read: input/output\\u000aerror; waiting for one\n");
  }

  @Test
  void onATerminalTheAgeGoesOnWithoutANewFile() throws Exception {
    write(running);
    events.add(() -> {});
    events.add(() -> now = START.plusSeconds(100));
    events.add(() -> write(finished));
    List<String> shown = new ArrayList<>();
    Display display =
        (screen, isNew) -> shown.add(isNew + " " + screen.status().replace(file + ": ", ""));
    new Watch(new RunsOnDisk(file), Asker.NOBODY, ticks, display).untilFinished(INTERVAL);

    assertThat(shown)
        .containsExactly(
            "true written 0 ns ago",
            "false written 2.00 s ago",
            "false written 1 min 40 s ago: the job was killed, or writes it seldom"
                + " (offroad.checkpoint)",
            "true the job has ended")
        .inOrder();
  }

  @Test
  void onceShowsWhatThereIs() throws Exception {
    write(running);
    assertThat(plain(new RunsOnDisk(folder)).once()).isEmpty();
    assertThat(states()).hasSize(1);
  }

  @Test
  void onceSaysWhyThereIsNothing() throws Exception {
    assertThat(plain(new RunsOnDisk(file)).once())
        .isEqualTo(Optional.of(file + ": there is no run file"));
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aJobThatRunsIsAskedAtEachLookAndOneThatEndedIsNot() throws Exception {
    write(running.replace("\"wallNanos\":10000000000", "\"wallNanos\":1"));
    List<Path> asked = new ArrayList<>();
    Asker asker =
        (runFile, before) -> {
          asked.add(runFile);
          now = now.plusSeconds(1);
          write(
              running.replace(
                  "\"wallNanos\":10000000000", "\"wallNanos\":" + (before.wallNanos() + 1)));
          return asked.size() == 2 ? "not as new as it could be" : "";
        };
    events.add(() -> {});
    events.add(() -> write(finished));
    plain(new RunsOnDisk(folder), asker).untilFinished(INTERVAL);
    assertThat(asked).containsExactly(file, file);
    List<String> states = states();
    assertThat(states).hasSize(3);
    assertThat(states.get(0)).contains(", 2 ns, still running\n");
    assertThat(states.get(1)).startsWith(file + ": written 0 ns ago; not as new as it could be\n");
    assertThat(states.get(1)).contains(", 3 ns, still running\n");
    assertThat(states.get(2)).startsWith(file + ": the job has ended\n");
  }

  private Watch plain(RunSource source) {
    return plain(source, Asker.NOBODY);
  }

  private Watch plain(RunSource source, Asker asker) {
    return new Watch(source, asker, ticks, new PlainDisplay(Style.PLAIN, out::append));
  }

  /** They are a status, a blank line, and a report that begins with its heading. */
  private List<String> states() {
    List<String> states = new ArrayList<>();
    StringBuilder state = new StringBuilder();
    for (String line : out.toString().lines().toList()) {
      if (line.startsWith(folder.toString()) || line.startsWith("there: ")) {
        add(states, state);
      }
      state.append(line).append('\n');
    }
    add(states, state);
    return states;
  }

  private static void add(List<String> states, StringBuilder state) {
    if (state.length() > 0) {
      states.add(state.toString().stripTrailing() + "\n");
      state.setLength(0);
    }
  }

  private void write(String text) {
    try {
      Files.writeString(file, text);
      Files.setLastModifiedTime(file, FileTime.from(now));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private void delete() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectory(folder);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
