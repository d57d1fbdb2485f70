package c.collisions;

import dev.offroad.Measured;

public class Host {
  public static class Probe {}

  public static class Generated {}

  @Measured
  public Probe probe() {
    return new Probe();
  }
}
