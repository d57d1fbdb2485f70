package dev.offroad.benchmarks;

import dev.offroad.Offroad;
import dev.offroad.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What a checkpoint does: it takes a snapshot, and writes it to a run file that replaces the one
 * before. Of 1,000 sections, each called by three ways in each of four threads, two of which have
 * ended, with the course of the job beside it. Nothing is called meanwhile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 3,
    jvmArgsAppend = {
      "-Doffroad.formats=json",
      "-Doffroad.checkpoint=0",
      "-Doffroad.output=benchmarks/target/run-files",
      "-Doffroad.budget=exact",
      "-Doffroad.clock=nanotime"
    })
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RunFileOfManySections {

  private static final int SECTIONS = 1000;
  private static final int OUTER = 10;
  private static final int MIDDLE = 100;
  private static final int THREADS = 4;

  /** One call in so many takes as many times as long: histograms have rare durations. */
  private static final int RARE = 50;

  private static final int STEPS = 20;

  /** How long the sections are called before, which is what the course has slices of. */
  @Param("10")
  public int seconds;

  private final TemporaryFolder folder = new TemporaryFolder();
  private final List<Thread> threads = new ArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private Path file;

  /** For JMH. */
  public RunFileOfManySections() {}

  /**
   * Calls the sections.
   *
   * @throws IOException when there is no folder for the file
   * @throws InterruptedException when it is not waited for
   */
  @Setup
  public void call() throws IOException, InterruptedException {
    folder.create();
    file = folder.path().resolve("run.json");
    Section[] sections = new Section[SECTIONS];
    for (int i = 0; i < SECTIONS; i++) {
      sections[i] = Section.of("section " + i);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    for (int i = 0; i < THREADS; i++) {
      boolean ends = i % 2 == 0;
      Caller caller = new Caller(sections, i, end);
      threads.add(
          new Thread(
              () -> {
                caller.callAll();
                if (!ends) {
                  awaitTheEnd();
                }
              },
              "caller-" + i));
    }
    threads.forEach(Thread::start);
    for (int i = 0; i < THREADS; i += 2) {
      threads.get(i).join();
    }
    TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
  }

  private void awaitTheEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Lets the threads end, and deletes the file.
   *
   * @throws IOException when it cannot be deleted
   * @throws InterruptedException when the threads are not waited for
   */
  @TearDown
  public void end() throws IOException, InterruptedException {
    over.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    folder.delete();
  }

  /**
   * Brings the run file up to date.
   *
   * @return its length in bytes
   * @throws IOException when it cannot be written
   */
  @Benchmark
  public long bringUpToDate() throws IOException {
    Offroad.report(file);
    return Files.size(file);
  }

  /** Calls sections by random numbers, each by way of two others. */
  private static final class Caller {
    private final Section[] sections;
    private final SplittableRandom random;
    private final long end;

    Caller(Section[] sections, long seed, long end) {
      this.sections = sections;
      this.random = new SplittableRandom(seed);
      this.end = end;
    }

    void callAll() {
      for (Section section : sections) {
        section.run(this::work);
      }
      while (System.nanoTime() < end) {
        int leaf = random.nextInt(SECTIONS);
        sections[leaf % OUTER].run(
            () -> sections[leaf % MIDDLE].run(() -> sections[leaf].run(this::work)));
      }
    }

    private void work() {
      int steps = STEPS;
      while (random.nextInt(RARE) == 0) {
        steps *= RARE;
      }
      Blackhole.consumeCPU(steps);
    }
  }
}
