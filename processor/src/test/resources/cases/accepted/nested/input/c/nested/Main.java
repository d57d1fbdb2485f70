package c.nested;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    System.out.println(new MeasuredOuter_Nested().in());
    System.out.println(new MeasuredOuter_Nested_Deep<String>().echo("deep"));
    Outer outer = new Outer("outer");
    MeasuredOuter_Inner inner = new MeasuredOuter_Inner(outer, 3, "x");
    System.out.println(inner.in() + " " + new MeasuredOuter_Inner_Innermost(inner).in());
    new MeasuredOuter_Task(() -> System.out.println("task")).run();
    Measurements.print("c.nested");
  }
}
