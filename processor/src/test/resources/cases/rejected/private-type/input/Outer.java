import dev.offroad.Measured;

class Outer {
  private static class Hidden {
    @Measured
    void run() {}

    static class Inside {
      @Measured
      void run() {}
    }
  }
}
