package c.collisions;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Names<String> names = new MeasuredNames<>();
    System.out.println(names.call("a", "b", "c") + names.delegate(1, 2) + names.run());
    System.out.println(names.RUN("probe") + names.generic("generic"));
    System.out.println(new MeasuredTool((text, tool) -> text).use("used", null));
    System.out.println(new MeasuredHost().probe() != null);
    Measurements.print("c.collisions");
  }
}
