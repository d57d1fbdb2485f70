package c.own;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    System.out.println(new MeasuredTree(3).child().depth());
    Measurements.print("c.own");
  }
}
