package c.statics;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    System.out.println(MeasuredTexts.twice("ab") + MeasuredTexts.larger(3, 7));
    try {
      MeasuredTexts.fail("on purpose");
    } catch (java.io.IOException e) {
      System.out.println("caught " + e.getMessage());
    }
    Measurements.print("c.statics");
  }
}
