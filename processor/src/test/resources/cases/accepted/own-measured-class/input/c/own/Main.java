package c.own;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    System.out.println(new MeasuredTree(3).child().depth());
    System.out.println(new MeasuredTree(1).children().size());
    Measurements.print("c.own");
  }
}
