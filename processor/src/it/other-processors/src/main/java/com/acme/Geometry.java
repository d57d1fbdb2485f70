package com.acme;

import dev.offroad.Measured;
import java.util.List;

/** Names a type that Immutables makes, in a constructor and in a measured method. */
public class Geometry {
  private final ImmutablePoint origin;

  public Geometry(ImmutablePoint origin) {
    this.origin = origin;
  }

  @Measured
  public ImmutablePoint sum(List<? extends ImmutablePoint> points) {
    int x = origin.getX();
    int y = origin.getY();
    for (Point point : points) {
      x += point.getX();
      y += point.getY();
    }
    return ImmutablePoint.builder().x(x).y(y).build();
  }
}
