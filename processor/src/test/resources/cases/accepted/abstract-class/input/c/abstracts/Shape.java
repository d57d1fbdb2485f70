package c.abstracts;

import dev.offroad.Measured;

@Measured
public abstract class Shape {
  protected Shape() {}

  public abstract double area();

  public double twice() {
    return 2 * area();
  }
}
