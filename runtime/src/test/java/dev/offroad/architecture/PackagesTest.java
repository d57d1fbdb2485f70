package dev.offroad.architecture;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which package may use which, and that nothing but the JDK's base is used. */
final class PackagesTest {

  private static final String ROOT = "dev.offroad";

  /** Every package and those that it may use. What is not here fails. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("decimal", Set.of()),
          Map.entry("snapshot", Set.of("decimal")),
          Map.entry("clock", Set.of()),
          Map.entry("settings", Set.of()),
          Map.entry("console", Set.of("thread")),
          Map.entry("thread", Set.of()),
          Map.entry("compiled", Set.of("snapshot", "thread")),
          Map.entry("recording", Set.of("clock", "snapshot", "thread")),
          Map.entry("capture", Set.of("recording", "clock", "snapshot")),
          Map.entry("report", Set.of("snapshot")),
          Map.entry("runfile", Set.of("snapshot", "decimal")),
          Map.entry("page", Set.of("report", "runfile", "snapshot")),
          Map.entry("management", Set.of("report", "snapshot", "thread")),
          Map.entry(
              "run",
              Set.of(
                  "management",
                  "capture",
                  "compiled",
                  "page",
                  "report",
                  "runfile",
                  "settings",
                  "console",
                  "recording",
                  "thread",
                  "clock",
                  "snapshot")),
          Map.entry("probe", Set.of("recording", "run", "console", "snapshot")),
          Map.entry("(root)", Set.of("probe", "recording", "run", "console", "snapshot")));

  /** The classes that may look at the JVM through another module, which may be missing. */
  private static final Set<String> MANAGEMENT_USERS =
      Set.of(
          "dev.offroad.capture.Facts",
          "dev.offroad.management.Management",
          "dev.offroad.run.ThreadFacts");

  private static final Set<String> MANAGEMENT = Set.of("java.lang.management", "javax.management");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "(root)" : name.substring(ROOT.length() + 1);
  }

  private static boolean isOurs(JavaClass type) {
    return (type.getPackageName() + ".").startsWith(ROOT + ".");
  }

  @Test
  void packagesUseOnlyWhatTheTableAllows() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> uses = used.computeIfAbsent(packageOf(type), any -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (isOurs(target) && !packageOf(target).equals(packageOf(type))) {
          uses.add(packageOf(target));
        }
      }
    }

    assertThat(used.keySet()).isEqualTo(ALLOWED.keySet());
    used.forEach(
        (name, uses) ->
            assertWithMessage("what %s uses", name)
                .that(ALLOWED.get(name))
                .containsAtLeastElementsIn(uses));
  }

  @Test
  void packagesFormNoCircle() {
    SliceAssignment packages =
        new SliceAssignment() {
          @Override
          public SliceIdentifier getIdentifierOf(JavaClass type) {
            return isOurs(type) ? SliceIdentifier.of(packageOf(type)) : SliceIdentifier.ignore();
          }

          @Override
          public String getDescription() {
            return "packages, the root among them";
          }
        };

    SlicesRuleDefinition.slices().assignedFrom(packages).should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theRootIsUsedByNobodyAndProbesByTheRootOnly() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT)
        .check(CLASSES);
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(ROOT, ROOT + ".probe")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".probe")
        .check(CLASSES);
  }

  @Test
  void onlyTheBaseOfTheJdkIsUsed() {
    Set<String> base =
        new HashSet<>(
            ModuleLayer.boot().findModule("java.base").orElseThrow().getDescriptor().packages());
    Set<String> others = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        boolean known =
            target.isPrimitive() || isOurs(target) || base.contains(target.getPackageName());
        if (!known && !isManagement(type, target)) {
          others.add(dependency.getDescription());
        }
      }
    }

    assertThat(others).isEmpty();
  }

  private static boolean isManagement(JavaClass type, JavaClass target) {
    return MANAGEMENT.contains(target.getPackageName())
        && MANAGEMENT_USERS.stream()
            .anyMatch(user -> (type.getName() + "$").startsWith(user + "$"));
  }

  @Test
  void nothingIsLoggedIntoTheUsersLog() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.util\\.logging\\..*|java\\.lang\\.System\\$Logger.*")
        .check(CLASSES);
  }
}
