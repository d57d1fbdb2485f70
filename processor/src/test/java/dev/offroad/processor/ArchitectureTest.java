package dev.offroad.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The way through the processor is find, inspect, model, write or weave; nothing leads back. */
class ArchitectureTest {

  private static final String ROOT = "dev.offroad.processor";

  /** For each package the packages that it may use. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("", Set.of("find", "inplace", "inspect", "lint", "model", "problem", "write")),
          Map.entry("access", Set.of("model")),
          Map.entry("find", Set.of()),
          Map.entry(
              "inplace", Set.of("find", "inspect", "javac", "model", "problem", "weave", "write")),
          Map.entry("inspect", Set.of("access", "find", "model", "problem")),
          Map.entry("javac", Set.of()),
          Map.entry("lint", Set.of("find", "javac", "model", "problem")),
          Map.entry("model", Set.of()),
          Map.entry("problem", Set.of()),
          Map.entry("weave", Set.of("model")),
          Map.entry("write", Set.of("access", "model")));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packagesFormNoCircle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void eachPackageUsesOnlyWhatItMay() {
    Set<String> found = new TreeSet<>();
    for (JavaClass user : CLASSES) {
      user.getDirectDependenciesFromSelf().stream()
          .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
          .filter(used -> used.startsWith(ROOT) && !used.equals(user.getPackageName()))
          .filter(used -> !MAY_USE.get(local(user.getPackageName())).contains(local(used)))
          .forEach(used -> found.add(user.getName() + " uses " + used));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void modelsKnowNeitherMessagerNorFiler() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".model")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.annotation.processing", "javax.tools")
        .check(CLASSES);
  }

  @Test
  void theRuntimeIsKnownByNameOnly() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.offroad", "dev.offroad.probe", "dev.offroad.snapshot")
        .check(CLASSES);
  }

  private static String local(String packageName) {
    return packageName.equals(ROOT) ? "" : packageName.substring(ROOT.length() + 1);
  }
}
