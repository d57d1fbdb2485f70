package dev.offroad.testing;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks another JVM by the JDK's own tool. */
public final class Jcmd {

  private static final Pattern ROW = Pattern.compile("\\s*\\d+: +(\\d+) +\\d+ +(\\S+)");

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

  /** How many objects of each class are held by something, by the names of the classes. */
  public static Map<String, Long> objects(long pid) throws IOException {
    Map<String, Long> objects = new HashMap<>();
    for (String line : ask(pid, "GC.class_histogram").lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.lookingAt()) {
        objects.merge(row.group(2), Long.parseLong(row.group(1)), Long::sum);
      }
    }
    return objects;
  }
}
