package c.whole;

import dev.offroad.Measured;
import dev.offroad.NotMeasured;

@Measured(value = "db", group = "io")
public class Store {
  public void put(String key) {
    check(key);
  }

  public int size() {
    return 1;
  }

  @NotMeasured
  public void cheap() {}

  @Measured(value = "commit", group = "tx")
  public void end() {}

  private void check(String key) {
    key.length();
  }

  public final void close() {}

  static int count() {
    return 2;
  }
}
