package p;

import dev.offroad.Measured;

public class Parser {
  @Measured
  public void parse() {}

  static Parser one = new Parser();
  static Parser two = new Parser();
}
