package dev.offroad.benchmarks;

import dev.offroad.processor.MeasuredProcessor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the processor costs at build time: the same sources are compiled without it, without it but
 * together with the classes that it would generate, and with it. What the last takes longer than
 * the second is the processor's own time and that of the compiler's second round; the rest is the
 * time of compiling twice as many classes.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 6)
@Measurement(iterations = 5)
public class CompileTime {

  /** The number of annotated methods, ten in each class. */
  @Param({"100", "1000", "5000"})
  public int methods;

  private final TemporaryFolder folder = new TemporaryFolder();
  private final TemporaryFolder generatedFolder = new TemporaryFolder();
  private List<SourceText> sources = List.of();
  private List<SourceText> withGenerated = List.of();

  /** For JMH. */
  public CompileTime() {}

  /**
   * Writes the sources, and has the processor generate its classes once.
   *
   * @throws IOException when a file cannot be written
   */
  @Setup
  public void writeSources() throws IOException {
    sources = SourceText.withAnnotatedMethods(methods);
    generatedFolder.create();
    compile(sources, generatedFolder.path(), List.of("-proc:only"), true);
    withGenerated = new ArrayList<>(sources);
    withGenerated.addAll(SourceText.inFolder(generatedFolder.path()));
    generatedFolder.delete();
  }

  /**
   * Makes room for what is compiled.
   *
   * @throws IOException when there is none
   */
  @Setup(Level.Iteration)
  public void makeFolder() throws IOException {
    folder.create();
  }

  /**
   * Removes what was compiled.
   *
   * @throws IOException when it stays
   */
  @TearDown(Level.Iteration)
  public void deleteFolder() throws IOException {
    folder.delete();
  }

  /**
   * The sources alone.
   *
   * @return the number of sources
   * @throws IOException when a file cannot be written
   */
  @Benchmark
  public int originals() throws IOException {
    return compile(sources, folder.path(), List.of("-proc:none"), false);
  }

  /**
   * The sources, and the generated classes as if somebody had written them by hand.
   *
   * @return the number of sources
   * @throws IOException when a file cannot be written
   */
  @Benchmark
  public int originalsAndGenerated() throws IOException {
    return compile(withGenerated, folder.path(), List.of("-proc:none"), false);
  }

  /**
   * The sources, and the classes that the processor generates.
   *
   * @return the number of sources
   * @throws IOException when a file cannot be written
   */
  @Benchmark
  public int withProcessor() throws IOException {
    return compile(sources, folder.path(), List.of(), true);
  }

  private static int compile(
      List<SourceText> sources, Path output, List<String> options, boolean withProcessor)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      JavaCompiler.CompilationTask task =
          compiler.getTask(null, files, null, options, null, sources);
      if (withProcessor) {
        task.setProcessors(List.of(new MeasuredProcessor()));
      }
      if (!task.call()) {
        throw new IllegalStateException("the sources of the benchmark do not compile");
      }
      return sources.size();
    }
  }

  private static List<Path> classPath() {
    List<Path> path = new ArrayList<>();
    for (String entry :
        System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1)) {
      path.add(Path.of(entry));
    }
    return path;
  }
}
