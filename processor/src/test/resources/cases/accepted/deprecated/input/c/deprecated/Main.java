package c.deprecated;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    run();
    Measurements.print("c.deprecated");
  }

  @SuppressWarnings({"deprecation", "removal", "try"})
  private static void run() throws InterruptedException {
    try (MeasuredOld old = new MeasuredOld()) {
      System.out.println(old.older() + MeasuredOld.old());
    }
  }
}
