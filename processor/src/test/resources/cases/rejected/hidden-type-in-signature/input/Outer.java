import dev.offroad.Measured;

import java.util.List;

class Outer {
  private static class Secret {}

  @Measured
  List<? extends Secret[]> all() {
    return List.of();
  }

  @Measured
  Outer(Secret secret) {}

  Outer() {}

  private interface Bound {}

  static class Bounded<T extends Bound> {
    @Measured
    void run() {}
  }
}
