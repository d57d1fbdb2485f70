import dev.offroad.Measured;

class Parser {
  @Measured(value = "  ")
  void run() {}
}
