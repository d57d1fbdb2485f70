package dev.offroad.architecture;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

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
  void theReadmesMavenLinesAreThoseOfProjectsThatTheTestsBuild() throws IOException {
    List<String> projects = filesIn("processor/src/it", "pom.xml");
    List<String> blocks = blocks(XML_BLOCK, Files.readString(ROOT.resolve("README.md")));
    assertThat(blocks).hasSize(4);
    for (String block : blocks) {
      assertWithMessage(block).that(projects.stream().anyMatch(p -> p.contains(block))).isTrue();
    }
  }

  @Test
  void theReadmesModuleAndConfigurationAreThoseThatTheTestsWire() throws IOException {
    List<String> cases = filesIn("processor/src/test/resources/cases/accepted", ".java");
    String readme = Files.readString(ROOT.resolve("README.md"));
    int start = readme.indexOf("\n## With a framework that makes the objects\n");
    List<String> blocks =
        blocks(JAVA_BLOCK, readme.substring(start, readme.indexOf("\n## ", start + 1)));
    assertThat(blocks).hasSize(2);
    for (String block : blocks) {
      assertWithMessage(block).that(cases.stream().anyMatch(c -> c.contains(block))).isTrue();
    }
  }

  @Test
  void theReadmesCarriedWorkIsThatOfAJobThatTheTestsRun() throws IOException {
    List<String> jobs = filesIn("runtime/src/test/java/dev/offroad/jobs", ".java");
    String readme = Files.readString(ROOT.resolve("README.md"));
    int start = readme.indexOf("\n### Work on other threads\n");
    List<String> blocks =
        blocks(JAVA_BLOCK, readme.substring(start, readme.indexOf("\n##", start + 4)));
    assertThat(blocks).hasSize(1);
    assertWithMessage(blocks.get(0))
        .that(jobs.stream().anyMatch(job -> job.contains(blocks.get(0))))
        .isTrue();
  }

  private static List<String> blocks(Pattern block, String text) {
    return block.matcher(text).results().map(found -> flat(found.group(1))).toList();
  }

  private static List<String> filesIn(String folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
        texts.add(flat(Files.readString(file)));
      }
      return texts;
    }
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
