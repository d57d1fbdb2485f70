package p;

import dev.offroad.Measured;

public class Engine {
  public class Part {
    @Measured
    public Part() {}

    @Measured
    public Part(int number) {}
  }
}
