package p;

import dev.offroad.Measured;

public interface Source {
  @Measured
  static Source empty() {
    return () -> "";
  }

  @Measured
  String read();
}
