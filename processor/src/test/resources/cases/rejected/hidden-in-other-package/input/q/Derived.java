package q;

import dev.offroad.Measured;

interface Derived extends p.Base {
  @Measured
  void run();
}
