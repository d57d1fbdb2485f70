package c.collisions;

import dev.offroad.Measured;

public class Names<Probe> {
  static final String RUN = "field";

  @Measured
  public String call(String call, String result, String thrown) {
    return call + result + thrown;
  }

  @Measured
  public int delegate(int CALL, int DELEGATE) {
    return CALL + DELEGATE;
  }

  @Measured
  public String run() {
    return RUN;
  }

  @Measured
  public Probe RUN(Probe probe) {
    return probe;
  }

  @Measured
  public <Object> Object generic(Object value) {
    return value;
  }
}
