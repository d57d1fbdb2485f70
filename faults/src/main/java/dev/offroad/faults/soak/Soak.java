package dev.offroad.faults.soak;

import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.settings.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Runs the load in a JVM with its default options, and prints what it says. */
public final class Soak {

  private static final double MILLIS = 1000;
  private static final Duration SPARE = Duration.ofMinutes(3);

  private Soak() {}

  /**
   * Runs it.
   *
   * @param args how long, such as {@code 10m}, and what threads it has: {@code platform}, or
   *     nothing for virtual ones, too
   * @throws IOException when it cannot be run
   * @throws IllegalArgumentException when it is told something else
   */
  public static void main(String[] args) throws IOException {
    String threads = args.length > 1 && !args[1].isEmpty() ? args[1] : SoakJob.ALL;
    if (!List.of(SoakJob.ALL, SoakJob.PLATFORM).contains(threads)) {
      throw new IllegalArgumentException(
          "found '"
              + threads
              + "', expected '"
              + SoakJob.PLATFORM
              + "' or nothing for all threads");
    }
    System.out.println("JDK " + Runtime.version() + ", threads: " + threads);
    System.out.print(run(Interval.parse(args[0]), threads).out());
  }

  /**
   * Runs the load.
   *
   * @param duration how long
   * @param threads what threads it has: {@link SoakJob#ALL} or {@link SoakJob#PLATFORM}
   * @return what it left; its standard output has the figures
   * @throws IOException when it cannot be run
   */
  public static Ended run(Duration duration, String threads) throws IOException {
    Path folder = Files.createTempDirectory("offroad-soak-");
    Job job = new Job(SoakJob.class, folder).asItIs().setting("checkpoint", "1s");
    job.atMost(duration.plus(SPARE));
    job.arguments(duration.toMillis() / MILLIS, job.output(), threads);
    return job.run();
  }
}
