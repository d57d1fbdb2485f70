package c.holders;

import dev.offroad.Measured;

final class Holders {
  private Holders() {}

  static final class Util {
    @Measured
    static int one() {
      return 1;
    }
  }

  static class Hidden {
    private Hidden() {}

    @Measured
    static final int two() {
      return 2;
    }
  }

  @Measured
  record Point(int x, int y) {
    static Point origin() {
      return new Point(0, 0);
    }
  }

  @Measured
  enum Color {
    RED;

    static Color any() {
      return RED;
    }
  }

  sealed interface Tree permits Leaf {
    @Measured
    static Tree leaf() {
      return new Leaf();
    }
  }

  record Leaf() implements Tree {}
}
