package c.hiddennames;

import dev.offroad.Measured;

public class IO {
  @Measured
  public static int io() {
    return 1;
  }

  @Measured
  public static int twice(int IO) {
    return 2 * IO;
  }

  @SuppressWarnings("overrides")
  public static class Same {
    @Measured
    @Override
    public boolean equals(Object other) {
      return other instanceof Same;
    }
  }

  public final class Inner {
    public final int number;

    @Measured
    public Inner(int number) {
      this.number = number;
    }
  }
}
