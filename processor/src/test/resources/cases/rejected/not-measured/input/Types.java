import dev.offroad.Measured;

import dev.offroad.NotMeasured;

class Types {
  @NotMeasured
  void idle() {}

  @Measured
  @NotMeasured
  void both() {}

  @Measured
  static class Whole {
    @NotMeasured
    Whole() {}

    void run() {}
  }
}
