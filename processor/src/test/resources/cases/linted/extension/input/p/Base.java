package p;

import dev.offroad.Measured;

public abstract class Base<T> {
  @Measured
  public int first(T value) {
    return 1;
  }

  @Measured
  protected int second() {
    return 2;
  }
}
