package p;

import dev.offroad.Measured;

/** Only a static method is measured, so objects have nothing to lose. */
public class Statics {
  @Measured
  public static void run() {}

  public void other() {}
}
