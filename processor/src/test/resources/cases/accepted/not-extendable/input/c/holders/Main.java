package c.holders;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    System.out.println(MeasuredHolders_Util.one() + MeasuredHolders_Hidden.two());
    System.out.println(MeasuredHolders_Point.origin() + " " + MeasuredHolders_Color.any());
    System.out.println(MeasuredHolders_Tree.leaf());
    Measurements.print("c.holders");
  }
}
