package c.varargs;

import dev.offroad.Measured;
import java.util.Arrays;
import java.util.List;

public class Joiner {
  private final String separator;

  public Joiner(String... separators) {
    this.separator = String.join("", separators);
  }

  @Measured
  public String join(Object... parts) {
    return Arrays.toString(parts) + separator;
  }

  @Measured
  public int count(int first, int[]... more) {
    return first + more.length;
  }

  @Measured
  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> List<T> listOf(T... items) {
    return Arrays.asList(items);
  }

  @Measured
  @SuppressWarnings("unchecked")
  <T> int lists(List<T>... lists) {
    return lists.length;
  }
}
