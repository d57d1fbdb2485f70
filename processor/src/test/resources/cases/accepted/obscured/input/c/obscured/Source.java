package c.obscured;

import dev.offroad.Measured;

interface Source {
  String Objects = "a constant";
  String Probe = "a constant";
  String delegate = "a constant";
  String Source = "a constant";

  @Measured
  int read();

  @Measured
  static int one() {
    return 1;
  }
}
