package c.hiddennames;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println(MeasuredIO.io() + MeasuredIO.twice(2));
    System.out.println(new MeasuredIO_Same().equals(new IO.Same()));
    System.out.println(MeasuredIO_Inner.create(new IO(), 3).number);
    Measurements.print("c.hiddennames");
  }
}
