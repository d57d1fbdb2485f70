package dev.offroad.processor.cases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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

  /** The cases of a kind that are no modules of their own: all of them can be compiled together. */
  public static List<CaseFolder> together(String kind) throws IOException {
    List<CaseFolder> together = new ArrayList<>();
    for (CaseFolder folder : all(kind)) {
      if (folder.files().stream().noneMatch(file -> file.endsWith("module-info.java"))) {
        together.add(folder);
      }
    }
    return together;
  }

  /** Whether expectations are to be written, not compared. */
  public static boolean rewrites() {
    return "rewrite".equals(System.getProperty("offroad.goldens"));
  }

  /** The name of the case. */
  public String name() {
    return folder.getFileName().toString();
  }

  /** The files of the sources to compile, in a fixed order. */
  public List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(file("input"))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  /** The name of a source as it lies in the case's input. */
  public String nameOf(Path source) {
    Path input = folder.resolve("input").toAbsolutePath();
    return input.relativize(source.toAbsolutePath()).toString().replace('\\', '/');
  }

  /** The class to run. */
  public String mainClass() throws IOException {
    return files().stream()
        .map(this::nameOf)
        .filter(name -> name.equals("Main.java") || name.endsWith("/Main.java"))
        .map(name -> name.replace(".java", "").replace('/', '.'))
        .findFirst()
        .orElseThrow(() -> new AssertionError("the case has no Main.java to run"));
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

  /** The expectations in a folder, by their names in it; none where there is no such folder. */
  private SortedMap<String, String> expectedFiles(String name) throws IOException {
    SortedMap<String, String> expected = new TreeMap<>();
    if (Files.exists(file(name))) {
      try (Stream<Path> files = Files.walk(file(name))) {
        for (Path found : files.filter(Files::isRegularFile).toList()) {
          String inFolder = file(name).relativize(found).toString().replace('\\', '/');
          expected.put(inFolder, Files.readString(found));
        }
      }
    }
    return expected;
  }

  /**
   * The generated sources that are expected of a compiler: those of javac, but for the ones in a
   * folder of the compiler's own. Why it cannot but differ stands in a file of the same name.
   */
  public SortedMap<String, String> expectedSources(CaseCompiler compiler) throws IOException {
    SortedMap<String, String> expected = expectedFiles("expected");
    expected.putAll(expectedFiles("expected-" + compiler.id()));
    return expected;
  }

  /** What the case is expected to print, with the classes of a compiler. */
  public String expectedOutput(CaseCompiler compiler) throws IOException {
    String own = "output-" + compiler.id() + ".txt";
    return expected(Files.exists(file(own)) ? own : "output.txt");
  }

  /** Writes an expectation. */
  public void rewrite(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
  }
}
