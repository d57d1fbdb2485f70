import dev.offroad.Measured;

class Outer {
  static class Inner {
    @Measured
    void run() {}
  }
}

class Outer_Inner {
  @Measured
  void run() {}
}
