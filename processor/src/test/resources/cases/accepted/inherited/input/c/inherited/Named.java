package c.inherited;

import dev.offroad.Measured;
import dev.offroad.NotMeasured;

@Measured(group = "named")
interface Named {
  default String name() {
    return "name of " + id();
  }

  String id();

  @NotMeasured
  default String left() {
    return "left";
  }

  static int count() {
    return 3;
  }
}
