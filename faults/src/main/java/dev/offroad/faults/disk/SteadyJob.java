package dev.offroad.faults.disk;

import dev.offroad.Section;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A job that goes on until it is told to end, and says how many calls it has made. */
public final class SteadyJob {

  /** The section that its calls are of. */
  static final String STEP = "step";

  private static final List<FileInputStream> HELD = new ArrayList<>();

  private SteadyJob() {}

  /**
   * Makes calls until standard input has a line.
   *
   * @param args how many sections to have; {@code full} to hold as many files open as it may have,
   *     from the first line on to the end, or {@code freed} to the second line only
   * @throws Exception when standard input cannot be read
   */
  public static void main(String[] args) throws Exception {
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      Section.of("another section of this job, number " + i).run(() -> {});
    }
    System.out.println("ready");
    long calls = calls(() -> {});
    if (args.length > 1) {
      // Again and again: what Offroad had open meanwhile is free when it has closed it.
      Runnable openAll = SteadyJob::openAll;
      openAll.run();
      System.out.println("full");
      calls += calls(openAll);
      if (args[1].equals("freed")) {
        closeAll();
        System.out.println("freed");
        calls += calls(() -> {});
      }
    }
    System.out.println("done " + calls);
  }

  private static long calls(Runnable beside) throws Exception {
    Section step = Section.of(STEP);
    long calls = 0;
    while (System.in.available() == 0) {
      step.run(() -> Thread.sleep(1));
      beside.run();
      calls++;
    }
    System.in.read();
    return calls;
  }

  private static void openAll() {
    try {
      while (true) {
        HELD.add(new FileInputStream("/dev/null"));
      }
    } catch (IOException full) {
      return;
    }
  }

  private static void closeAll() throws IOException {
    for (FileInputStream file : HELD) {
      file.close();
    }
    HELD.clear();
  }
}
