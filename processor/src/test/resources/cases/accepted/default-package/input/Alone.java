import dev.offroad.Measured;

class Alone {
  @Measured
  int answer() {
    return 42;
  }
}
