package dev.offroad.cli.watch;

import dev.offroad.cli.runfile.Shown;
import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongPredicate;

/**
 * Asks by a file beside the run file, {@code report-now-<pid>}, which the job takes away when it
 * has written. A request without an answer stands until the job is gone. Used by one thread.
 */
final class TouchedFileAsker implements Asker {

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration STEP = Duration.ofMillis(50);

  private final Ticks ticks;
  private final String host;
  private final LongPredicate processes;

  /** One on a host, whose processes are known by number. */
  TouchedFileAsker(Ticks ticks, String host, LongPredicate processes) {
    this.ticks = ticks;
    this.host = host;
    this.processes = processes;
  }

  @Override
  public String ask(Path runFile, Snapshot running) throws InterruptedException {
    if (!running.host().name().equals(host)) {
      return "not asked, as the job runs on the host " + Shown.oneLine(running.host().name());
    }
    Path request = runFile.resolveSibling("report-now-" + running.jvm().pid());
    try {
      if (!processes.test(running.jvm().pid())) {
        Files.deleteIfExists(request);
        return "not asked, as the job's process is gone";
      }
      if (!isThere(request)) {
        Files.createFile(request);
      }
      return isAnswered(request) ? "" : "asked, and not answered yet";
    } catch (IOException e) {
      return "not asked: " + Shown.oneLine(e.toString());
    }
  }

  private boolean isAnswered(Path request) throws InterruptedException {
    for (Duration left = PATIENCE; !left.isNegative(); left = left.minus(STEP)) {
      if (!isThere(request)) {
        return true;
      }
      ticks.sleep(STEP);
    }
    return !isThere(request);
  }

  private static boolean isThere(Path request) {
    return Files.exists(request, LinkOption.NOFOLLOW_LINKS);
  }
}
