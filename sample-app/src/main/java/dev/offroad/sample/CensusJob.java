package dev.offroad.sample;

import dev.offroad.Section;
import dev.offroad.sample.classfile.ClassFileReader;
import dev.offroad.sample.classfile.MalformedClassException;
import dev.offroad.sample.classfile.ModuleDescriptorException;
import dev.offroad.sample.source.ClassLocation;
import dev.offroad.sample.source.ClassSource;
import dev.offroad.sample.tally.Census;
import dev.offroad.sample.tally.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does the census with a pool of threads. The thread that calls {@link #run} only waits, so all
 * that is measured is measured in the threads {@code census-1}, {@code census-2}...
 *
 * <p><b>Measured as blocks</b>: {@link Section} measures code that is not a method of its own.
 */
final class CensusJob {

  private static final Section LIST = Section.of("list class files");
  private static final Section MERGE = Section.of("merge tallies");

  private final ClassSource source;
  private final Options options;
  private final Progress progress;
  private final AtomicInteger next = new AtomicInteger();

  CensusJob(ClassSource source, Options options, Progress progress) {
    this.source = source;
    this.options = options;
    this.progress = progress;
  }

  Census run() throws IOException, UsageException, InterruptedException {
    AtomicInteger number = new AtomicInteger();
    ExecutorService pool =
        Executors.newFixedThreadPool(
            options.threads(), work -> new Thread(work, "census-" + number.incrementAndGet()));
    try {
      List<ClassLocation> files = progress.await(pool.submit(this::list));
      progress.expect(files.size());
      List<Future<Tally>> working = new ArrayList<>();
      for (int thread = 0; thread < options.threads(); thread++) {
        working.add(pool.submit(() -> tally(files)));
      }
      List<Tally> tallies = new ArrayList<>();
      for (Future<Tally> tally : working) {
        tallies.add(progress.await(tally));
      }
      return progress.await(pool.submit(() -> merge(tallies).rank()));
    } finally {
      progress.erase();
      pool.shutdownNow();
    }
  }

  /** A block in a {@code try} statement. It is measured until the statement ends. */
  @SuppressWarnings("try") // javac would have us use "measured" in the block.
  private List<ClassLocation> list() throws IOException, UsageException {
    try (Section.Open measured = LIST.enter()) {
      List<String> known = source.modules();
      List<ClassLocation> files = new ArrayList<>();
      for (String module : options.modules().isEmpty() ? known : options.modules()) {
        if (!known.contains(module)) {
          throw new UsageException(
              "unknown module '%s': expected one of the %d that java --list-modules names"
                  .formatted(module, known.size()));
        }
        files.addAll(source.classFiles(module));
      }
      return files;
    }
  }

  /** What each thread does: it takes the next class file that nobody took, until none is left. */
  private Tally tally(List<ClassLocation> files) throws IOException {
    ClassFileReader reader = Wiring.classFileReader();
    Tally tally = Wiring.tally(options.fixed());
    for (int file = next.getAndIncrement();
        file < files.size() && !Thread.currentThread().isInterrupted();
        file = next.getAndIncrement()) {
      ClassLocation location = files.get(file);
      try {
        tally.add(reader.read(source.read(location)));
      } catch (ModuleDescriptorException notAClass) {
        tally.addModuleDescriptor();
      } catch (MalformedClassException malformed) {
        throw new IOException(
            location + " is not a class file: " + malformed.getMessage(), malformed);
      }
      progress.fileDone();
    }
    return tally;
  }

  /** A block in a lambda. An exception that ends it is counted, too. */
  private static Tally merge(List<Tally> tallies) {
    return MERGE.call(
        () -> {
          Tally sum = tallies.get(0);
          tallies.stream().skip(1).forEach(sum::merge);
          return sum;
        });
  }
}
