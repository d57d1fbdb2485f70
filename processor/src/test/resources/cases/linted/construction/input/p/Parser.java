package p;

import dev.offroad.Measured;

public class Parser {
  public Parser() {}

  public Parser(String text, int... from) {}

  private Parser(char secret) {}

  @Measured
  public int parse() {
    return 1;
  }

  static Parser secret() {
    return new Parser('s');
  }
}
