package c.exceptions;

import dev.offroad.Measured;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

public class Risky {
  public Risky() throws IOException {}

  @Measured
  public int sometimes(int n) throws IOException, TimeoutException {
    if (n == 1) {
      throw new IOException("io");
    }
    if (n == 2) {
      throw new TimeoutException("late");
    }
    if (n == 3) {
      throw new IllegalStateException("state");
    }
    if (n == 4) {
      throw new AssertionError("error");
    }
    return n;
  }

  @Measured
  public void outer(int n) throws IOException, TimeoutException {
    sometimes(n);
  }
}
