package dev.offroad.processor.corpus.suites;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs the test classes of a folder, in a JVM of its own with the library's own version of JUnit.
 * Of Offroad there is nothing on its class path but the runtime and this.
 */
public final class SuiteMain {

  private SuiteMain() {}

  /**
   * Runs them.
   *
   * @param arguments the folder of the test classes, the file for what becomes of each test, the
   *     file for the processors' time, and a pattern for the classes that are left out
   */
  public static void main(String[] arguments) throws IOException {
    Path tests = Path.of(arguments[0]);
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
      LauncherFactory.create()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(classes(tests, arguments[3]))
                  .build(),
              new OutcomeWriter(out));
    }
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    Files.writeString(Path.of(arguments[2]), Long.toString(system.getProcessCpuTime()));
    // Some tests leave threads behind that would keep the JVM going.
    System.exit(0);
  }

  /** By their names, as the libraries' own builds choose them. */
  private static List<ClassSelector> classes(Path tests, String leftOut) throws IOException {
    try (Stream<Path> files = Files.walk(tests)) {
      return files
          .map(file -> tests.relativize(file).toString())
          .filter(file -> file.endsWith("Test.class"))
          .filter(file -> !file.contains("$") && !file.endsWith("PerformanceTest.class"))
          .sorted()
          .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .filter(name -> !name.matches(leftOut))
          .map(DiscoverySelectors::selectClass)
          .toList();
    }
  }
}
