package com.acme;

import dev.offroad.Measured;

public class Parser {
  @Measured
  public int parse(String text) {
    return text.strip().length();
  }

  @Measured
  public static int twice(int number) {
    return 2 * number;
  }
}
