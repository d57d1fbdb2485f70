package dev.offroad.architecture;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of the tree is true of it. */
class DocumentTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern PACKAGE_ROW =
      Pattern.compile("^\\| `(dev\\.offroad[a-z.]*)` \\|", Pattern.MULTILINE);
  private static final Pattern XML_BLOCK = Pattern.compile("```xml\n(.*?)```", Pattern.DOTALL);

  @Test
  void architectureNamesEachPackageOnce() throws IOException {
    String text = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
    Set<String> named =
        PACKAGE_ROW
            .matcher(text)
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(packages());
  }

  @Test
  void theReadmesMavenLinesAreThoseOfTheProjectThatTheTestsBuild() throws IOException {
    String project = flat(Files.readString(ROOT.resolve("processor/src/it/maven-project/pom.xml")));
    String readme = Files.readString(ROOT.resolve("README.md"));
    long blocks =
        XML_BLOCK
            .matcher(readme)
            .results()
            .peek(block -> assertThat(project).contains(flat(block.group(1))))
            .count();
    assertThat(blocks).isEqualTo(2);
  }

  private static Set<String> packages() throws IOException {
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.toList()) {
        Path sources = module.resolve("src/main/java");
        if (Files.isDirectory(sources)) {
          addPackages(sources, packages);
        }
      }
    }
    return packages;
  }

  private static void addPackages(Path sources, Set<String> packages) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      files
          .filter(file -> file.getFileName().toString().equals("package-info.java"))
          .map(file -> sources.relativize(file.getParent()).toString())
          .map(folder -> folder.replace('/', '.').replace('\\', '.'))
          .forEach(packages::add);
    }
  }

  private static String flat(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
