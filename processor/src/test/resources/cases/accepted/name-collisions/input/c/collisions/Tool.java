package c.collisions;

import dev.offroad.Measured;

public interface Tool {
  String delegate = "a constant";

  @Measured
  String use(String delegate, Tool other);
}
