package p;

import dev.offroad.Measured;
import dev.offroad.NotMeasured;
import java.util.List;
import java.util.function.IntUnaryOperator;

@Measured
public class Texts {
  public static String twice(String text) {
    return text + text;
  }

  public static String twice(Object object) {
    return twice(object.toString());
  }

  public static int factorial(int n) {
    IntUnaryOperator self = Texts::factorial;
    return n < 2 ? 1 : n * factorial(n - 1) + self.applyAsInt(0);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T extends Comparable<T>> T largest(T... items) {
    return List.of(items).stream().reduce(Texts::larger).orElseThrow();
  }

  @NotMeasured
  static <T extends Comparable<T>> T larger(T one, T other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static void hidden() {}

  String instance() {
    hidden();
    return twice("instance") + this.other();
  }

  String other() {
    return instance();
  }

  static class Below extends Texts {}
}
