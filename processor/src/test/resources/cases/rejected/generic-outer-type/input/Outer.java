import dev.offroad.Measured;

class Outer<T> {
  class Inner {
    @Measured
    void run() {}
  }
}
