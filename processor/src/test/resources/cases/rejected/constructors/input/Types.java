import dev.offroad.Measured;

class Types {
  @Measured
  private Types() {}

  Types(int n) {}

  abstract static class Abstract {
    @Measured
    Abstract(String name) {}
  }

  enum Color {
    RED;

    @Measured
    Color() {}
  }

  static class Taken {
    @Measured
    Taken(String name) {}

    static Taken create(String name) {
      return null;
    }
  }
}
