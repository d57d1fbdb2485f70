package c.whole;

import dev.offroad.Measured;

@Measured
interface Plain {
  String name();

  @Override
  boolean equals(Object other);

  default String greeting() {
    return "hello " + name();
  }
}
