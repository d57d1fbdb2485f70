package c.whole;

import dev.offroad.Measured;

@Measured
interface Plain {
  String name();

  default String greeting() {
    return "hello " + name();
  }
}
