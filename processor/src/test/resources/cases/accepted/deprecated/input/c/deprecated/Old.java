package c.deprecated;

import dev.offroad.Measured;

@SuppressWarnings("try")
public class Old implements AutoCloseable, java.io.Serializable {
  private static final long serialVersionUID = 1;

  @Deprecated
  public Old() {}

  @Measured
  @Deprecated(since = "2", forRemoval = true)
  public int older() {
    return 1;
  }

  @Measured
  @Deprecated
  public static int old() {
    return 2;
  }

  @Measured
  @Override
  public void close() throws InterruptedException {}
}
