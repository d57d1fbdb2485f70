package c.abstracts;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Shape square =
        new MeasuredShape() {
          @Override
          public double area() {
            return 4;
          }
        };
    System.out.println(square.twice());
    Measurements.print("c.abstracts");
  }
}
