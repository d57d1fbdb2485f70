package c.obscured;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println(MeasuredTexts.length("abc") + MeasuredTexts.both("t", "c"));
    System.out.println(new MeasuredTexts().maxSize() + MeasuredTexts.MAX_SIZE);
    System.out.println(new MeasuredSource(() -> 7).read() + MeasuredSource.one());
    Measurements.print("c.obscured");
  }
}
