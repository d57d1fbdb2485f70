package c.late;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    System.out.println(new MeasuredWaiting().wait(null));
    Measurements.print("c.late");
  }
}
