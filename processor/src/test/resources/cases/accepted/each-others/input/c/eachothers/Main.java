package c.eachothers;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) {
    new MeasuredPing().pong().ping();
    new MeasuredPing_Nested().self(null);
    Measurements.print("c.eachothers");
  }
}
