package c.constructors;

import dev.offroad.Measured;

class Engine {
  class Part {
    final int number;

    @Measured
    Part(int number) {
      this.number = number;
    }
  }
}
