package dev.offroad.processor.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler made of sources.
 *
 * @param succeeded whether there was no error
 * @param diagnostics what the compiler and the processors said
 * @param folders where the files are
 */
public record Compiled(
    boolean succeeded, List<Diagnostic<? extends JavaFileObject>> diagnostics, Folders folders) {

  /**
   * Where files are.
   *
   * @param sources the folder of generated sources
   * @param classes the folder of classes
   */
  public record Folders(Path sources, Path classes) {

    static Folders in(Path output) throws IOException {
      return new Folders(
          Files.createDirectories(output.resolve("sources")),
          Files.createDirectories(output.resolve("classes")));
    }
  }

  /** The generated sources by name, {@code p/MeasuredParser.java}. */
  public SortedMap<String, String> generatedSources() throws IOException {
    SortedMap<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folders.sources())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folders.sources().relativize(file).toString().replace('\\', '/');
        sources.put(name, Files.readString(file));
      }
    }
    return sources;
  }

  /** The texts of the messages. */
  public List<String> messages() {
    return diagnostics.stream().map(diagnostic -> diagnostic.getMessage(Locale.ROOT)).toList();
  }

  /** Whether a message is about a source that our processor generated. */
  public boolean isInGenerated(Diagnostic<? extends JavaFileObject> diagnostic) {
    return diagnostic.getSource() != null
        && Path.of(diagnostic.getSource().toUri()).getFileName().toString().startsWith("Measured")
        && realPath(Path.of(diagnostic.getSource().toUri()))
            .startsWith(realPath(folders.sources()));
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
