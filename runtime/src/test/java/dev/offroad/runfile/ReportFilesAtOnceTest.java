package dev.offroad.runfile;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of runs in one folder that are written, and read, at the same time. */
final class ReportFilesAtOnceTest {

  private static final Instant START = Instant.parse("2026-11-22T08:23:42.999Z");

  @TempDir private Path folder;

  private static ReportFiles filesIn(Path folder) {
    return new ReportFiles(
        folder, "Import", START, 4711, PosixFilePermissions.fromString("rw-------"));
  }

  /** A reader opens the file again and again while it is replaced. */
  @Test
  void aReaderSeesAWholeFileOldOrNew() throws Exception {
    ReportFiles files = filesIn(folder);
    Path file = files.write("json", out -> out.append("0".repeat(100_000)));
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      Future<?> writer =
          pool.submit(
              () -> {
                for (int i = 0; i < 200; i++) {
                  String text = Integer.toString(i % 10).repeat(100_000);
                  files.write("json", out -> out.append(text));
                }
                return null;
              });
      int reads = 0;
      while (!writer.isDone() || reads == 0) {
        String text = Files.readString(file);
        assertThat(text.length()).isEqualTo(100_000);
        assertThat(text.chars().distinct().count()).isEqualTo(1);
        reads++;
      }
      writer.get();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void runsOfOtherFormatsThatBeginAtOnceDoNotShareAName() throws Exception {
    List<String> endings = List.of("json", "txt", "html", "json", "txt", "html");
    CyclicBarrier start = new CyclicBarrier(endings.size());
    ExecutorService pool = Executors.newFixedThreadPool(endings.size());
    try {
      for (int round = 0; round < 20; round++) {
        Path rounds = folder.resolve("round" + round);
        List<Future<Path>> written = new ArrayList<>();
        for (String ending : endings) {
          written.add(
              pool.submit(
                  () -> {
                    start.await();
                    return filesIn(rounds).write(ending, out -> out.append(ending));
                  }));
        }
        Set<String> names = new HashSet<>();
        for (Future<Path> file : written) {
          String name = file.get().getFileName().toString();
          assertThat(names.add(name.substring(0, name.lastIndexOf('.')))).isTrue();
        }
        assertThat(Names.in(rounds)).hasSize(endings.size());
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void threadsThatWriteAtOnceAllGetTheirOwnFile() throws Exception {
    writeByManyThreads(folder);

    assertThat(Names.in(folder)).hasSize(40);
  }

  private static void writeByManyThreads(Path folder) throws Exception {
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<List<Path>>> written = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        String text = "thread " + i;
        written.add(pool.submit(() -> writeFive(folder, text, start)));
      }
      Set<Path> all = new HashSet<>();
      for (int i = 0; i < threads; i++) {
        for (Path file : written.get(i).get()) {
          assertThat(all.add(file)).isTrue();
          assertThat(Files.readString(file)).isEqualTo("thread " + i);
        }
      }
      assertThat(all).hasSize(5 * threads);
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Path> writeFive(Path folder, String text, CyclicBarrier start)
      throws Exception {
    List<Path> written = new ArrayList<>();
    start.await();
    for (int i = 0; i < 5; i++) {
      written.add(filesIn(folder).write("txt", out -> out.append(text)));
    }
    return written;
  }
}
