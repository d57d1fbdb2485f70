package p;

import dev.offroad.Measured;

/** Nothing is wrong here; what is wrong elsewhere must be all that is said. */
class Fine extends Broken {
  @Measured
  int one() {
    return new MeasuredFine().one();
  }
}
