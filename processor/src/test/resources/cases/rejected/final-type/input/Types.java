import dev.offroad.Measured;

class Types {
  static final class Final {
    @Measured
    void run() {}
  }

  record Point(int x) {
    @Measured
    int twice() {
      return 2 * x;
    }
  }

  enum Color {
    RED;

    @Measured
    void paint() {}
  }

  sealed static class Sealed permits Permitted {
    @Measured
    void run() {}
  }

  static final class Permitted extends Sealed {}

  static class Hidden {
    private Hidden() {}

    @Measured
    void run() {}
  }
}
