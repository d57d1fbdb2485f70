package dev.offroad.sample;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample is wired, and the processor as it is published says where it is not. */
class LintIT {

  private static final List<Path> ORIGINALS =
      List.of(Path.of("src/main/java"), Path.of("src/wrappers/java"));
  private static final String WIRING = "dev/offroad/sample/Wiring.java";

  @TempDir private Path folder;
  private Path sources;

  @BeforeEach
  void copySources() throws IOException {
    sources = folder.resolve("sources");
    for (Path originals : ORIGINALS) {
      copySources(originals);
    }
  }

  private void copySources(Path originals) throws IOException {
    try (Stream<Path> files = Files.walk(originals)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = sources.resolve(originals.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  @Test
  void theSampleIsClean() throws IOException {
    assertThat(compile()).isEmpty();
  }

  @Test
  void anOriginalThatIsCreatedIsAnErrorAtItsLine() throws IOException {
    int line = replace(WIRING, "new MeasuredTally(", "new Tally(");
    assertThat(compile())
        .containsExactly(
            WIRING
                + ":"
                + line
                + ": ERROR [offroad:not-wired] new Tally(boolean) makes a"
                + " dev.offroad.sample.tally.Tally that is not measured. Write new"
                + " MeasuredTally(...); where it is meant, add @SuppressWarnings(\"offroad\") or"
                + " compile with -Aoffroad.lint=off.");
  }

  @Test
  void anOriginalStaticMethodThatIsCalledIsAnErrorAtItsLine() throws IOException {
    String tally = "dev/offroad/sample/tally/Wiring.java";
    int line =
        replace(
            tally,
            "MeasuredDescriptors.argumentCount",
            "dev.offroad.sample.classfile.Descriptors.argumentCount");
    List<String> found = compile();
    assertThat(found).hasSize(1);
    assertThat(found.get(0))
        .startsWith(tally + ":" + line + ": ERROR [offroad:not-wired] argumentCount(String) of ");
  }

  /** Changes a call site in the copy. Returns its line. */
  private int replace(String file, String before, String after) throws IOException {
    Path path = sources.resolve(file);
    List<String> lines = Files.readAllLines(path);
    List<String> hits = lines.stream().filter(line -> line.contains(before)).toList();
    assertThat(hits).hasSize(1);
    int index = lines.indexOf(hits.get(0));
    lines.set(index, hits.get(0).replace(before, after));
    Files.write(path, lines);
    return index + 1;
  }

  private List<String> compile() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-Xlint:all",
            "-Aoffroad.lint=error",
            "-processorpath",
            System.getProperty("offroad.processor.jar"),
            "-cp",
            System.getProperty("offroad.runtime.classes"),
            "-d",
            Files.createDirectories(folder.resolve("classes")).toString());
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, null);
        Stream<Path> paths = Files.walk(sources)) {
      List<Path> java = paths.filter(Files::isRegularFile).toList();
      boolean done =
          javac
              .getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(done).isEqualTo(found.getDiagnostics().isEmpty());
    }
    return found.getDiagnostics().stream().map(this::line).toList();
  }

  private String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    String file = sources.relativize(Path.of(diagnostic.getSource().toUri())).toString();
    return file.replace('\\', '/')
        + ":"
        + diagnostic.getLineNumber()
        + ": "
        + diagnostic.getKind()
        + " "
        + diagnostic.getMessage(Locale.ROOT);
  }
}
