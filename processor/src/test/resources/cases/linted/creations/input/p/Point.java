package p;

import dev.offroad.Measured;

public record Point(int x, int y) {
  @Measured
  public Point {}

  public Point(int both) {
    this(both, both);
  }

  static Point origin() {
    return new Point(0, 0);
  }
}
