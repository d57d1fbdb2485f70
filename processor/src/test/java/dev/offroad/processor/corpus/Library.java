package dev.offroad.processor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A library of the corpus: a folder with its source jar, its jar and the jars that both need. The
 * profile {@code corpus} fills the folders.
 *
 * @param name the name of its folder
 * @param version its version
 * @param sourceJar its sources
 * @param jar its classes, as published
 * @param classPath what its sources need
 */
public record Library(String name, String version, Path sourceJar, Path jar, List<Path> classPath) {

  /** The folder of the corpus: libraries, what is compiled of them, and a place to work. */
  public static final Path CORPUS =
      Path.of(System.getProperty("offroad.corpus.folder", "target/corpus")).toAbsolutePath();

  private static final Path ALL = CORPUS.resolve("libraries");
  private static final String SOURCES = "-sources.jar";

  /** All libraries, by name. */
  static List<Library> all() throws IOException {
    return list(ALL).stream().map(Library::in).toList();
  }

  /** The library of a name. */
  public static Library named(String name) {
    return in(ALL.resolve(name));
  }

  private static Library in(Path folder) {
    List<Path> jars = list(folder);
    Path sources =
        jars.stream().filter(jar -> jar.toString().endsWith(SOURCES)).findFirst().orElseThrow();
    String file = sources.getFileName().toString().replace(SOURCES, "");
    Path jar = folder.resolve(file + ".jar");
    String name = folder.getFileName().toString();
    return new Library(
        name,
        file.substring(name.length() + 1),
        sources,
        jar,
        jars.stream().filter(other -> !other.equals(sources) && !other.equals(jar)).toList());
  }

  /**
   * Unpacks the Java sources but for the module's descriptor: the sources are compiled on the class
   * path.
   *
   * @param target the folder to unpack to
   * @return the files, in a fixed order
   */
  public List<Path> unpack(Path target) throws IOException {
    Folders.unpack(sourceJar, target, Library::isSource);
    return Folders.files(target);
  }

  private static boolean isSource(String entry) {
    return entry.endsWith(".java")
        && !entry.endsWith("module-info.java")
        && !entry.startsWith("META-INF/");
  }

  /** What is in a folder of the corpus, by name. */
  public static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(
          folder.toAbsolutePath() + " cannot be listed: the profile corpus fills it", e);
    }
  }
}
