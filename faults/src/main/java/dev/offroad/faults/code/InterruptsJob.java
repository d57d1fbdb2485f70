package dev.offroad.faults.code;

import dev.offroad.Offroad;
import dev.offroad.Section;
import java.io.IOException;
import java.nio.file.Path;

/** A job whose thread is interrupted whenever it asks Offroad for something. */
public final class InterruptsJob {

  private static final Section WORK = Section.of("work");

  private InterruptsJob() {}

  /**
   * Asks for snapshots, reports and the report of a job.
   *
   * @param args the folder for reports, and how often
   * @throws IOException when a report cannot be written
   */
  @SuppressWarnings("try") // the resource is the job
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      try (Offroad.Job job = Offroad.job("part " + i)) {
        WORK.run(() -> {});
        interrupted();
        Offroad.snapshot();
        look("snapshot");
        for (String ending : new String[] {"json", "txt", "html"}) {
          interrupted();
          Offroad.report(folder.resolve("asked-" + i + "." + ending));
          look("report");
        }
        interrupted();
      }
      look("close of a job");
    }
    System.out.println("done");
  }

  private static void interrupted() {
    Thread.currentThread().interrupt();
  }

  private static void look(String what) {
    if (!Thread.interrupted()) {
      System.out.println("harmed: after " + what + " the thread is interrupted no more");
    }
  }
}
