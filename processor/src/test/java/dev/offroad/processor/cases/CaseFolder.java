package dev.offroad.processor.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/**
 * A case: a folder with {@code input/} to compile and what must come of it. A new case is a new
 * folder.
 *
 * <p>With {@code -Doffroad.goldens=rewrite} the expectations are written anew from what came;
 * review them like code.
 */
public final class CaseFolder {

  private static final Path ALL = Path.of("src/test/resources/cases");

  private final Path folder;

  private CaseFolder(Path folder) {
    this.folder = folder;
  }

  /** The cases of a kind, by name. */
  public static List<CaseFolder> all(String kind) {
    try (Stream<Path> folders = Files.list(ALL.resolve(kind))) {
      return folders.filter(Files::isDirectory).sorted().map(CaseFolder::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether expectations are to be written, not compared. */
  public static boolean rewrites() {
    return "rewrite".equals(System.getProperty("offroad.goldens"));
  }

  /** The name of the case. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** The sources to compile, in a fixed order. */
  public List<JavaFileObject> input() throws IOException {
    return sources("input");
  }

  /** Sources that are compiled before the others, in a compilation of their own; or none. */
  public List<JavaFileObject> library() throws IOException {
    return Files.exists(file("library")) ? sources("library") : List.of();
  }

  /** Options of the compiler, one a line of {@code options.txt}; or none. */
  public List<String> options() throws IOException {
    return expected("options.txt").lines().toList();
  }

  private List<JavaFileObject> sources(String name) throws IOException {
    Path input = folder.resolve(name);
    try (Stream<Path> files = Files.walk(input)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .<JavaFileObject>map(file -> new SourceFile(file, input.relativize(file).toString()))
          .toList();
    }
  }

  /** The file that holds an expectation. */
  public Path file(String name) {
    return folder.resolve(name);
  }

  /** The text of an expectation; empty where there is none. */
  public String expected(String name) throws IOException {
    return Files.exists(file(name)) ? Files.readString(file(name)) : "";
  }

  /** Writes an expectation. */
  public void rewrite(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
  }
}
