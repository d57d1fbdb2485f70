package c.late;

import dev.offroad.Measured;

public class Waiting {
  @Measured
  LateType wait(LateType type) {
    return type;
  }
}
