package lib;

import dev.offroad.Measured;

@Measured
public record Point(int x) {
  @Measured
  public Point(int x) {
    this.x = x;
  }

  public static Point origin() {
    return null;
  }
}
