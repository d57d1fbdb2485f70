import dev.offroad.Measured;

class Parser<T extends Missing> {
  @Measured
  void run() {}
}

class Other {
  @Measured
  int count(java.util.List<? super Gone[]> all) {
    return 0;
  }
}
