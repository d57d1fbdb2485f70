package p;

import dev.offroad.Measured;

public class Parser {
  @Measured
  public void parse() {}

  @Measured
  public static void run() {}
}
