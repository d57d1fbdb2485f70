package dev.offroad.processor.corpus.suites;

import dev.offroad.processor.corpus.Folders;
import dev.offroad.processor.corpus.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A library's own tests, as published with it: a folder with the jar of the tests and the jars that
 * they need. The profile {@code corpus} fills the folders.
 *
 * @param library what is tested
 * @param tests the jar of the tests and their resources
 * @param needs the jars that they need, JUnit among them
 */
record Suite(Library library, Path tests, List<Path> needs) {

  private static final Path ALL = Library.CORPUS.resolve("suites");
  private static final Set<String> AT_THE_TOP = Set.of("LICENSE.txt", "NOTICE.txt", "pom.xml");
  private static final String SHARED = "shared";
  private static final Pattern COMMA = Pattern.compile(",");
  private static final String TESTS = "-tests.jar";

  /** Classes that take most of a suite's time; {@code -Doffroad.suites.slow} runs them as well. */
  private static final Map<String, String> SLOW =
      Map.of(
          "commons-collections4", "org.apache.commons.collections4.multimap.ArrayListValued.*",
          "commons-lang3", "org.apache.commons.lang3.time.FastDateParser.*");

  /** All suites, by name; or those that {@code -Doffroad.suites=} names. */
  static List<Suite> all() {
    String chosen = System.getProperty("offroad.suites", "");
    List<String> names =
        Library.list(ALL).stream()
            .map(folder -> folder.getFileName().toString())
            .filter(name -> !name.equals(SHARED))
            .toList();
    if (chosen.isEmpty()) {
      return names.stream().map(Suite::named).toList();
    }
    List<String> wanted = COMMA.splitAsStream(chosen).toList();
    if (!names.containsAll(wanted)) {
      throw new AssertionError("offroad.suites is " + chosen + ", and there are only " + names);
    }
    return wanted.stream().map(Suite::named).toList();
  }

  private static Suite named(String name) {
    List<Path> jars = Library.list(ALL.resolve(name));
    Path tests =
        jars.stream().filter(jar -> jar.toString().endsWith(TESTS)).findFirst().orElseThrow();
    List<Path> needs = new ArrayList<>(jars);
    needs.remove(tests);
    needs.addAll(Library.list(ALL.resolve(SHARED)));
    return new Suite(Library.named(name), tests, List.copyOf(needs));
  }

  /** Where it is worked on. */
  Path folder() {
    return Library.CORPUS.resolve(library.name()).resolve("suite");
  }

  /** The classes that are left out, as a pattern; empty for none. */
  String leftOut() {
    boolean slow = System.getProperty("offroad.suites.slow") != null;
    return slow ? "" : SLOW.getOrDefault(library.name(), "");
  }

  Path testClasses() {
    return folder().resolve("tests");
  }

  Path libraryResources() {
    return folder().resolve("resources");
  }

  /** Unpacks what all runs share: the tests, and what is in the library's jar beside classes. */
  void unpack() throws IOException {
    Folders.delete(folder());
    Folders.unpack(tests, testClasses(), file -> true);
    Folders.unpack(library.jar(), libraryResources(), Suite::isResource);
  }

  /** Makes a folder that the tests take for that of the library's project. */
  void project(Path folder) throws IOException {
    Folders.unpack(tests, folder.resolve("src/test/resources"), Suite::isResource);
    Folders.unpack(library.sourceJar(), folder.resolve("src/main/java"), file -> true);
    Files.createDirectories(folder.resolve("src/test/java"));
    for (Path file : Folders.files(libraryResources().resolve("META-INF"))) {
      String name = file.getFileName().toString();
      if (AT_THE_TOP.contains(name)) {
        Files.copy(file, folder.resolve(name));
      }
    }
  }

  private static boolean isResource(String file) {
    return !file.endsWith(".class");
  }

  @Override
  public String toString() {
    return library.name() + " " + library.version();
  }
}
