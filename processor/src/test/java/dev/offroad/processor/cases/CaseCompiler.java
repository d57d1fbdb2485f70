package dev.offroad.processor.cases;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/**
 * The compilers that cases are run by. They read and write real files, as Eclipse's takes no
 * others.
 */
public enum CaseCompiler {
  /** The JDK's own. */
  JAVAC("-Xlint:all,-processing") {
    @Override
    JavaCompiler tool() {
      return ToolProvider.getSystemJavaCompiler();
    }

    @Override
    List<String> forThisJdk() {
      return List.of();
    }
  },
  /** Eclipse's. */
  ECJ("-warn:all") {
    @Override
    JavaCompiler tool() {
      return new EclipseCompiler();
    }

    /** Without it the language would be an old Java's. */
    @Override
    List<String> forThisJdk() {
      return List.of("-" + Runtime.version().feature());
    }
  };

  private static final String LINT = "-Aoffroad.lint=";

  private final String allWarnings;

  CaseCompiler(String allWarnings) {
    this.allWarnings = allWarnings;
  }

  abstract JavaCompiler tool();

  /** The options that choose the language and the library of the JDK that the tests run on. */
  abstract List<String> forThisJdk();

  /**
   * Options for a case. Our lint is there with javac only, and says so: with other compilers it is
   * turned off, where the case does not say what it is to do.
   */
  public List<String> withLintWhereItIs(List<String> options) {
    List<String> all = new ArrayList<>(options);
    if (this != JAVAC && options.stream().noneMatch(option -> option.startsWith(LINT))) {
      all.add(LINT + "off");
    }
    return all;
  }

  /** The option that turns all warnings on. */
  public String allWarnings() {
    return allWarnings;
  }

  /** The compiler's name in the names of tests. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Compiles sources into a folder. What is in the folder already is on the class path.
   *
   * @param sources the sources, in the order in which the compiler gets them
   * @param options the options; without {@code --release} it is compiled for this JDK
   * @param output the folder
   * @param processors the processors to run
   * @return what came of it
   */
  public Compiled compile(
      List<Path> sources, List<String> options, Path output, Processor... processors)
      throws IOException {
    Compiled.Folders folders = Compiled.Folders.in(output);
    JavaCompiler compiler = tool();
    List<String> all = new ArrayList<>(options);
    if (!options.contains("--release")) {
      all.addAll(forThisJdk());
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
      files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(folders.sources()));
      files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folders.classes()));
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath(folders.classes()));
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              new PrintWriter(Writer.nullWriter()),
              files,
              diagnostics,
              all,
              null,
              files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(processors));
      return new Compiled(task.call(), diagnostics.getDiagnostics(), folders);
    }
  }

  /** The class path of the tests, which Surefire hides from {@code java.class.path}. */
  private static List<Path> classPath(Path first) {
    String ofTests =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Stream<Path> entries = Stream.of(ofTests.split(File.pathSeparator)).map(Path::of);
    return Stream.concat(Stream.of(first), entries).filter(Files::exists).toList();
  }
}
