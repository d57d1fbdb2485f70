package com.acme;

import dev.offroad.Measured;

/** Extends a class that MapStruct makes. */
public class TimedPointMapper extends PointMapperImpl {
  @Measured
  @Override
  public PointText toText(ImmutablePoint point) {
    return super.toText(point);
  }
}
