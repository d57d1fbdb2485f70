package p;

import dev.offroad.Measured;

public class Hidden {
  /** Seen by subclasses everywhere, but its generated class is seen in this package only. */
  protected static class Deep {
    public Deep() {}

    @Measured
    public void dig() {}
  }
}
