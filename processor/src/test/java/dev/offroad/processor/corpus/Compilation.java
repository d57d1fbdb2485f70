package dev.offroad.processor.corpus;

import dev.offroad.Measured;
import dev.offroad.processor.MeasuredProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One run of {@code javac -Xlint:all} with the processor.
 *
 * @param generated the folder of generated sources
 * @param classes the folder of classes
 * @param findings all that the compiler said
 */
public record Compilation(Path generated, Path classes, List<Finding> findings) {

  /**
   * As the libraries' own builds have it: some do not compile against a newer JDK, where {@code
   * List} has methods that theirs clash with.
   */
  private static final String RELEASE = "17";

  /** Compiles all sources below a folder in a mode; what it makes comes beside it. */
  static Compilation of(Path sources, List<Path> classPath, String mode) throws IOException {
    return run(
        sources,
        sources.getParent(),
        classPath,
        List.of(new MeasuredProcessor()),
        List.of("-Aoffroad.mode=" + mode));
  }

  /** Compiles all sources below a folder without the processor; classes come into another. */
  public static Compilation plain(Path sources, Path target, List<Path> classPath)
      throws IOException {
    return run(sources, target, classPath, List.of(), List.of("-proc:none"));
  }

  private static Compilation run(
      Path sources,
      Path target,
      List<Path> classPath,
      List<Processor> processors,
      List<String> more)
      throws IOException {
    Path generated = Files.createDirectories(target.resolve("generated"));
    Path classes = Files.createDirectories(target.resolve("classes"));
    List<Finding> findings = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              files,
              diagnostic -> findings.add(Finding.of(diagnostic)),
              options(generated, classes, classPath, more),
              null,
              javaFiles(sources, files));
      task.setProcessors(processors);
      task.call();
    }
    return new Compilation(generated, classes, List.copyOf(findings));
  }

  private static List<String> options(
      Path generated, Path classes, List<Path> classPath, List<String> more) {
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator))
            + File.pathSeparator
            + runtime();
    List<String> options = new ArrayList<>(more);
    Collections.addAll(
        options,
        "--release",
        RELEASE,
        "-Xlint:all",
        "-Xmaxerrs",
        "100000",
        "-Xmaxwarns",
        "100000",
        "-encoding",
        "UTF-8",
        "-cp",
        path,
        "-s",
        generated.toString(),
        "-d",
        classes.toString());
    return options;
  }

  private static Path runtime() {
    return Path.of(
        URI.create(Measured.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }

  private static List<JavaFileObject> javaFiles(Path folder, StandardJavaFileManager files)
      throws IOException {
    List<JavaFileObject> found = new ArrayList<>();
    files.getJavaFileObjectsFromPaths(Folders.files(folder)).forEach(found::add);
    return found;
  }

  /** The processor's own errors: the next run must do without what they stand on. */
  List<Finding> problems() {
    return findings.stream().filter(f -> f.isProblem() && f.isError()).toList();
  }

  /** Errors and warnings in generated code, our own too. There must be none. */
  List<Finding> inGeneratedCode() {
    return findings.stream()
        .filter(f -> f.isIn(generated) && !f.isNote() && !f.isOfAuxiliaryClass())
        .toList();
  }

  /** Warnings in generated code that the original stands in a file of another name. */
  long usesOfAuxiliaryClasses() {
    return findings.stream().filter(f -> f.isIn(generated) && f.isOfAuxiliaryClass()).count();
  }

  /** Errors of the compiler outside of generated code. There must be none. */
  List<Finding> otherErrors() {
    return findings.stream()
        .filter(f -> f.isError() && !f.isProblem() && !f.isIn(generated))
        .toList();
  }

  /** The sources that the processor generated. */
  List<Path> generatedFiles() throws IOException {
    return Folders.files(generated);
  }
}
