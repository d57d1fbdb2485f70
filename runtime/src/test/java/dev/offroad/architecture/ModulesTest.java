package dev.offroad.architecture;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** What the JDK's own {@code jdeps} says that the module needs. */
final class ModulesTest {

  private static final Path CLASSES =
      Path.of(System.getProperty("basedir", "."), "target", "classes");

  @Test
  void theModuleNeedsTheBaseAndAtMostManagement() {
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    StringWriter said = new StringWriter();

    int exit =
        jdeps.run(
            new PrintWriter(said, true),
            new PrintWriter(said, true),
            "-s",
            "--add-modules",
            "java.management",
            CLASSES.toString());

    assertWithMessage(said.toString()).that(exit).isEqualTo(0);
    assertThat(said.toString().lines().filter(line -> line.startsWith("dev.offroad.")))
        .containsExactly(
            "dev.offroad.runtime -> java.base", "dev.offroad.runtime -> java.management");
  }
}
