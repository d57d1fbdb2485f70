package dev.offroad.faults.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A job that runs in a JVM of its own. One that is not at its end by its close is killed. */
public final class Running implements AutoCloseable {

  private static final int PAUSE_MILLIS = 2;

  private final Process process;
  private final Path folder;
  private final Path output;
  private final Duration most;
  private final BufferedReader out;
  private final StringBuilder printed = new StringBuilder();

  Running(Process process, Path folder, Path output, Duration most) {
    this.process = process;
    this.folder = folder;
    this.output = output;
    this.most = most;
    this.out = process.inputReader(UTF_8);
    CompletableFuture.delayedExecutor(most.toSeconds(), TimeUnit.SECONDS).execute(this::kill);
  }

  /**
   * Waits for a line on standard output.
   *
   * @param line the line
   * @throws IOException when the job cannot be read
   */
  public void await(String line) throws IOException {
    while (true) {
      String next = out.readLine();
      if (next == null) {
        throw new AssertionError(
            "the job ended before it said '" + line + "'; it said: " + printed + error());
      }
      printed.append(next).append('\n');
      if (next.equals(line)) {
        return;
      }
    }
  }

  /**
   * Waits for its first run file, as its first checkpoint makes it.
   *
   * @return the file
   * @throws IOException when the folder cannot be read
   */
  public Path awaitRunFile() throws IOException {
    while (process.isAlive()) {
      OutputFolder files = new OutputFolder(output);
      if (!files.ending(".json").isEmpty()) {
        return files.ending(".json").get(0);
      }
      pause(PAUSE_MILLIS);
    }
    throw new AssertionError("the job ended without a run file; it said: " + error());
  }

  /**
   * Lets it run for a time.
   *
   * @param millis the time
   */
  public void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it as {@code kill -9} does; what it printed can be read still. */
  public void kill() {
    process.toHandle().destroyForcibly();
  }

  /**
   * Sends it a signal.
   *
   * @param name its name, such as {@code TERM}
   * @throws IOException when there is no shell
   */
  public void signal(String name) throws IOException {
    try {
      new ProcessBuilder("sh", "-c", "kill -s " + name + " " + process.pid()).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Tells it to go on: it waits for a line on standard input.
   *
   * @throws IOException when it does not read
   */
  public void tell() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  /**
   * The number of its process.
   *
   * @return the number
   */
  public long pid() {
    return process.pid();
  }

  /**
   * Waits for its end.
   *
   * @return what it left
   * @throws IOException when that cannot be read
   */
  public Ended end() throws IOException {
    long start = System.nanoTime();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      printed.append(line).append('\n');
    }
    try {
      if (!process.waitFor(most.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("the job did not end within " + most);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    long took = System.nanoTime() - start;
    return new Ended(
        process.exitValue(), printed.toString(), error() + piped(), new OutputFolder(output), took);
  }

  /**
   * What is left in the pipe of standard error, where it is one: nobody reads it before the end.
   */
  private String piped() throws IOException {
    return new String(process.getErrorStream().readAllBytes(), UTF_8);
  }

  private String error() throws IOException {
    Path file = folder.resolve("err.log");
    return Files.isReadable(file) ? new String(Files.readAllBytes(file), UTF_8) : "";
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
