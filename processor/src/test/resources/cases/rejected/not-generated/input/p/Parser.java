package p;

import dev.offroad.Measured;

public class Parser {
  @Measured
  public int parse(String text) {
    return text.length();
  }

  @Measured
  public static class Inner {
    void run() {}
  }
}
