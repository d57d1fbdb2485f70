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
import javax.tools.JavaFileObject;
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
 * What the processor costs at build time: the same sources are compiled with it and without it. The
 * difference is all of its cost, with that of compiling what it generates.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
public class CompileTime {

  /** The number of annotated methods, ten in each class. */
  @Param({"100", "1000", "5000"})
  public int methods;

  private final TemporaryFolder folder = new TemporaryFolder();
  private List<SourceText> sources = List.of();

  /** For JMH. */
  public CompileTime() {}

  /** Writes the sources. */
  @Setup
  public void writeSources() {
    sources = SourceText.withAnnotatedMethods(methods);
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
   * @return whether they compile
   * @throws IOException when a file cannot be written
   */
  @Benchmark
  public boolean withoutProcessor() throws IOException {
    return compile(false);
  }

  /**
   * The sources, and the classes that the processor generates.
   *
   * @return whether they compile
   * @throws IOException when a file cannot be written
   */
  @Benchmark
  public boolean withProcessor() throws IOException {
    return compile(true);
  }

  private boolean compile(boolean withProcessor) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder.path()));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
      List<String> options = withProcessor ? List.of() : List.of("-proc:none");
      List<JavaFileObject> units = new ArrayList<>(sources);
      JavaCompiler.CompilationTask task = compiler.getTask(null, files, null, options, null, units);
      if (withProcessor) {
        task.setProcessors(List.of(new MeasuredProcessor()));
      }
      if (!task.call()) {
        throw new IllegalStateException("the sources of the benchmark do not compile");
      }
      return true;
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
