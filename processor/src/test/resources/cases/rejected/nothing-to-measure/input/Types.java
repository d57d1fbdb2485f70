import dev.offroad.Measured;

class Types {
  @Measured
  static class Empty {}

  @Measured
  static class AllPrivate {
    private void run() {}

    final void stay() {}
  }

  @Measured
  record Point(int x) {}
}
