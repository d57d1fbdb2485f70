package com.acme;

import dev.offroad.Measured;

record Check(int found) {
  @Measured
  static void run() {
    System.out.println("found " + new Check(new Parser().parse("x")).found());
  }
}
