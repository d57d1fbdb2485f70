package p;

import dev.offroad.Measured;

public class Parser {
  public Parser(int number) {}

  @Measured
  public void parse() {}

  @Measured
  public static void run(String text) {}
}
