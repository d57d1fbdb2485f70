package c.eachothers;

import dev.offroad.Measured;

public class Pong {
  @Measured
  public MeasuredPing ping() {
    return new MeasuredPing();
  }
}
