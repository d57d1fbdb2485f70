import dev.offroad.Measured;

public class Outer {
  class Inner {
    @Measured
    Inner(int size) {}

    void create(Outer outer, int size) {}
  }
}

class Base<T> {
  void create(T one) {}
}

class Strings extends Base<String> {
  @Measured
  Strings(String one) {}
}
