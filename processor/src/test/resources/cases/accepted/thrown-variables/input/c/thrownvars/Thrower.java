package c.thrownvars;

import dev.offroad.Measured;
import java.io.IOException;

public class Thrower {
  @Measured
  public <E extends IOException> Thrower() throws E {}

  @Measured
  public <E extends IOException> int read() throws E {
    return 1;
  }

  @Measured
  public static <E extends IOException> void write() throws E {}
}
