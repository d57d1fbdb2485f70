package com.acme;

import dev.offroad.Measured;

@Measured
final class Parser {
  private static int twice(int number) {
    return 2 * number;
  }

  int parse(String text) {
    return twice(text.strip().length());
  }
}
