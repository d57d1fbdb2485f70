package dev.offroad.faults.soak;

import dev.offroad.faults.jvm.Ended;
import dev.offroad.faults.jvm.Job;
import dev.offroad.settings.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Runs the load in a JVM with its default options, and prints what it says. */
public final class Soak {

  private static final double MILLIS = 1000;
  private static final Duration SPARE = Duration.ofMinutes(3);

  private Soak() {}

  /**
   * Runs it.
   *
   * @param args how long, such as {@code 10m}
   * @throws IOException when it cannot be run
   */
  public static void main(String[] args) throws IOException {
    System.out.println("JDK " + Runtime.version());
    System.out.print(run(Interval.parse(args[0])).out());
  }

  /**
   * Runs the load.
   *
   * @param duration how long
   * @return what it left; its standard output has the figures
   * @throws IOException when it cannot be run
   */
  public static Ended run(Duration duration) throws IOException {
    Path folder = Files.createTempDirectory("offroad-soak-");
    Job job = new Job(SoakJob.class, folder).asItIs().setting("checkpoint", "1s");
    job.atMost(duration.plus(SPARE));
    job.arguments(duration.toMillis() / MILLIS, job.output());
    return job.run();
  }
}
