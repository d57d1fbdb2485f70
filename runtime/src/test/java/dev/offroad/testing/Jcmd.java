package dev.offroad.testing;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks another JVM by the JDK's own tool. */
public final class Jcmd {

  private Jcmd() {}

  /** What the JVM of a process answers to a command. */
  public static String ask(long pid, String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    line.add(Long.toString(pid));
    line.addAll(List.of(command));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertWithMessage(said).that(process.waitFor()).isEqualTo(0);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return said;
  }

  /** The classes of a JVM that have objects which something still holds, as often as loaded. */
  public static List<String> classesWithObjects(long pid) throws IOException {
    return ask(pid, "GC.class_histogram")
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> line.matches("\\d+: .*"))
        .map(line -> line.replaceAll("^\\d+: \\d+ \\d+ (\\S+).*", "$1"))
        .toList();
  }
}
