package dev.offroad.processor.install;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tools of the JDK, each in a process of its own, and the jars as they are published. */
final class Jdk {

  private Jdk() {}

  /** The processor with its libraries. */
  static Path processor() throws IOException {
    return only(Path.of("target"), "-all.jar");
  }

  /** The runtime. */
  static Path runtime() {
    return Path.of(System.getProperty("offroad.runtime.jar"));
  }

  /** The one file in a folder whose name ends so. */
  static Path only(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
      assertWithMessage("*%s in %s", ending, folder).that(found).hasSize(1);
      return found.get(0).toAbsolutePath();
    }
  }

  /** Runs a tool of this JDK to its good end. Returns what it printed. */
  static String run(String tool, List<String> arguments) throws Exception {
    Path bin = Path.of(System.getProperty("java.home"), "bin", tool);
    return run(bin, Path.of(""), arguments);
  }

  /** Runs a program in a folder to its good end. Returns what it printed. */
  static String run(Path program, Path folder, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(program.toString());
    command.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .directory(folder.toAbsolutePath().toFile());
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertWithMessage("%s printed: %s", program, printed).that(process.waitFor()).isEqualTo(0);
    return printed;
  }
}
