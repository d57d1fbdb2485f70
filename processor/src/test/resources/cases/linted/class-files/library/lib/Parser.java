package lib;

import dev.offroad.Measured;

public class Parser {
  public Parser(String text) {}

  @Measured
  public int parse() {
    return 1;
  }

  @Measured
  public static int parse(String text) {
    return new Parser(text).parse();
  }
}
