import dev.offroad.Measured;

class Parser {
  @Measured
  void run() {}
}
