package r;

import dev.offroad.Measured;

interface Copies {
  @Measured
  static Copies clone() {
    return null;
  }

  @Measured
  static void finalize() {}

  @Measured
  void run();
}
