package dev.offroad.faults.jvm;

import dev.offroad.Offroad;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A job to be started in a JVM of its own. Its reports go to {@code out} in its folder, its
 * temporary files to {@code tmp}.
 */
public final class Job {

  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final Class<?> main;
  private final Path folder;
  private final List<String> before = new ArrayList<>();
  private final List<String> options = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private ProcessBuilder.Redirect standardError;
  private boolean fromJars;
  private Duration most = Duration.ofMinutes(3);

  /**
   * A job.
   *
   * @param main its main class, which needs nothing but the runtime and its own module
   * @param folder what it runs in
   */
  public Job(Class<?> main, Path folder) {
    this.main = main;
    this.folder = folder;
    this.standardError = ProcessBuilder.Redirect.to(folder.resolve("err.log").toFile());
    options.addAll(QUICK);
    options.add("-Djava.io.tmpdir=" + temporary());
    setting("output", output().toString());
  }

  /**
   * Where its reports are to go.
   *
   * @return the folder, which need not be there
   */
  public Path output() {
    return folder.resolve("out");
  }

  /**
   * Where its temporary files are to go.
   *
   * @return the folder
   */
  public Path temporary() {
    return folder.resolve("tmp");
  }

  /**
   * Sets one of Offroad's keys.
   *
   * @param key the key without {@code offroad.}
   * @param value its value
   * @return this
   */
  public Job setting(String key, String value) {
    return option("-Doffroad." + key + "=" + value);
  }

  /**
   * Adds an option of the JVM.
   *
   * @param option the option
   * @return this
   */
  public Job option(String option) {
    options.add(option);
    return this;
  }

  /**
   * Adds arguments of the job.
   *
   * @param more the arguments
   * @return this
   */
  public Job arguments(Object... more) {
    for (Object argument : more) {
      arguments.add(argument.toString());
    }
    return this;
  }

  /**
   * Starts it by another command, which must become the JVM.
   *
   * @param command the command, before what starts the JVM
   * @return this
   */
  public Job by(String... command) {
    before.addAll(List.of(command));
    return this;
  }

  /**
   * Sets limits of its process first.
   *
   * @param options the options of bash's {@code ulimit}
   * @return this
   */
  public Job limited(String options) {
    return by("bash", "-c", "ulimit " + options + "; exec \"$@\"", "bash");
  }

  /**
   * Takes away the options of the JVM that make a short job faster.
   *
   * @return this
   */
  public Job asItIs() {
    options.removeAll(QUICK);
    return this;
  }

  /**
   * Lets it run for longer than three minutes.
   *
   * @param duration when it is killed
   * @return this
   */
  public Job atMost(Duration duration) {
    most = duration;
    return this;
  }

  /**
   * Takes its classes from jars, as jobs mostly do: these stay open, folders do not.
   *
   * @return this
   */
  public Job fromJars() {
    fromJars = true;
    return this;
  }

  /**
   * Lets its standard error go elsewhere than to a file that is read afterwards.
   *
   * @param to where to
   * @return this
   */
  public Job standardError(ProcessBuilder.Redirect to) {
    standardError = to;
    return this;
  }

  /**
   * Starts it.
   *
   * @return the job as it runs
   * @throws IOException when it cannot be started
   */
  public Running start() throws IOException {
    Files.createDirectories(temporary());
    ProcessBuilder builder = new ProcessBuilder(command());
    builder.environment().keySet().removeIf(name -> name.startsWith("OFFROAD_"));
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS"));
    builder.directory(folder.toFile()).redirectError(standardError);
    return new Running(builder.start(), folder, output(), most);
  }

  /**
   * Runs it to its end.
   *
   * @return what it left
   * @throws IOException when it cannot be started or read
   */
  public Ended run() throws IOException {
    try (Running running = start()) {
      return running.end();
    }
  }

  private Path place(Class<?> type) throws IOException {
    Path place = placeOf(type);
    return fromJars && Files.isDirectory(place)
        ? Jar.of(place, folder.resolve(type.getSimpleName() + ".jar"))
        : place;
  }

  private List<String> command() throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(java());
    command.addAll(options);
    command.add("-cp");
    command.add(place(Offroad.class) + System.getProperty("path.separator") + place(main));
    command.add(main.getName());
    command.addAll(arguments);
    return command;
  }

  /** The program that starts a JVM like this one. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * The folder or jar that a class comes from.
   *
   * @param type the class
   * @return its place
   */
  public static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
