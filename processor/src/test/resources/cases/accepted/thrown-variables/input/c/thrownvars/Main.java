package c.thrownvars;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    System.out.println(MeasuredThrower.create().read());
    MeasuredThrower.write();
    Measurements.print("c.thrownvars");
  }
}
