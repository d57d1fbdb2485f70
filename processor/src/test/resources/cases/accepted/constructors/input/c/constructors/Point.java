package c.constructors;

import dev.offroad.Measured;

public record Point(int x, int y) {
  @Measured
  public Point {
    if (x < 0) {
      throw new IllegalArgumentException("x " + x);
    }
  }

  @Measured
  Point(int both) {
    this(both, both);
  }
}
