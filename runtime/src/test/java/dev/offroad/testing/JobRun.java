package dev.offroad.testing;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.Offroad;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs a job in a JVM of its own, with Offroad's files in a folder of the test. */
public final class JobRun {

  private static final int MOST_SECONDS = 120;

  private final Class<?> main;
  private final Path folder;
  private final Map<String, String> properties = new TreeMap<>();
  private final Map<String, String> variables = new TreeMap<>();
  private final List<String> arguments = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<String> classPath = new ArrayList<>();
  private boolean fromJar;

  /** A run whose report goes to {@code folder/out}; what it prints is kept beside that. */
  public JobRun(Class<?> main, Path folder) {
    this.main = main;
    this.folder = folder;
    property("offroad.output", folder.resolve("out").toString());
  }

  /** Sets a system property; null takes it away. */
  public JobRun property(String key, String value) {
    if (value == null) {
      properties.remove(key);
    } else {
      properties.put(key, value);
    }
    return this;
  }

  /** Sets an environment variable. */
  public JobRun variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** Adds an argument of the job. */
  public JobRun argument(String argument) {
    arguments.add(argument);
    return this;
  }

  /** Adds an option of the JVM. */
  public JobRun option(String option) {
    options.add(option);
    return this;
  }

  /** Adds to the end of the class path; relative to the folder that the job runs in. */
  public JobRun classPath(String entry) {
    classPath.add(entry);
    return this;
  }

  /** Offroad comes from a jar, as it does for its users, and not from a folder of classes. */
  public JobRun fromJar() {
    fromJar = true;
    return this;
  }

  /** Runs the job to its end. */
  public Result run() {
    return run(process -> {});
  }

  /** Starts the job, waits for its first line on standard output, acts, and waits for its end. */
  public Result runAndWhenReady(Act act) {
    return run(
        process -> {
          process.inputReader().readLine();
          act.on(process);
        });
  }

  private Result run(Act act) {
    try {
      Files.createDirectories(folder);
      Path err = Files.createTempFile(folder, "err", ".log");
      ProcessBuilder builder = new ProcessBuilder(command());
      builder.environment().keySet().removeIf(name -> name.startsWith("OFFROAD_"));
      builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
      builder.environment().putAll(variables);
      Process process = builder.redirectError(err.toFile()).directory(folder.toFile()).start();
      try {
        act.on(process);
        assertWithMessage("the job ended")
            .that(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
            .isTrue();
      } finally {
        process.destroyForcibly();
      }
      return new Result(process.exitValue(), Files.readString(err), folder.resolve("out"));
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    properties.forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(options);
    List<String> entries = new ArrayList<>();
    Path offroad = fromJar ? jar() : placeOf(Offroad.class);
    entries.add(offroad.toString());
    entries.add(placeOf(main).toString());
    entries.addAll(classPath);
    command.add("-cp");
    command.add(String.join(System.getProperty("path.separator"), entries));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }

  private Path jar() {
    Path jar = folder.resolve("offroad.jar");
    String[] create = {"cf", jar.toString(), "-C", placeOf(Offroad.class).toString(), "."};
    int failed = ToolProvider.findFirst("jar").orElseThrow().run(System.out, System.err, create);
    assertWithMessage("exit code of the jar tool").that(failed).isEqualTo(0);
    return jar;
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Acts on a job that runs. */
  public interface Act {
    /** Does it. */
    void on(Process process) throws IOException;
  }

  /** What a job left behind. */
  public record Result(int exitCode, String err, Path output) {

    /** Its files of an ending, by name; none when there is no folder. */
    public List<Path> files(String ending) {
      if (!Files.isDirectory(output)) {
        return List.of();
      }
      try (Stream<Path> files = Files.list(output)) {
        return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
      } catch (IOException e) {
        throw new AssertionError(e);
      }
    }

    /** Its one run file, which is checked against the contract. */
    public RunFileReader runFile() {
      List<Path> files = files(".json");
      assertWithMessage("run files, with standard error:\n%s", err).that(files).hasSize(1);
      return RunFileReader.read(files.get(0));
    }

    /** What the job itself said on standard error; a warning may come between any two lines. */
    public List<String> saidByTheJob() {
      return err.lines().filter(line -> !line.startsWith("[offroad] ")).toList();
    }

    /** The warnings on standard error. */
    public List<String> warnings() {
      return err.lines().filter(line -> line.startsWith("[offroad] warning: ")).toList();
    }
  }
}
