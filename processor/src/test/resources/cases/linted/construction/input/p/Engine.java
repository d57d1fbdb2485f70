package p;

import dev.offroad.Measured;

@Measured
public class Engine {
  public class Part {
    @Measured
    public void turn() {}
  }

  public Part part() {
    return new Part();
  }

  public void start() {}
}
