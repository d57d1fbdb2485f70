package c.eachothers;

import dev.offroad.Measured;

public class Ping {
  @Measured
  public MeasuredPong pong() {
    return new MeasuredPong();
  }

  static class Nested {
    @Measured
    MeasuredPing_Nested self(java.util.List<MeasuredPong[]> unused) {
      return new MeasuredPing_Nested();
    }
  }
}
