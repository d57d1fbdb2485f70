package c.statics;

import dev.offroad.Measured;

public class Texts {
  @Measured
  public static String twice(String text) {
    return text + text;
  }

  @Measured
  static <T extends Comparable<T>> T larger(T one, T other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  @Measured
  protected static void fail(String why) throws java.io.IOException {
    throw new java.io.IOException(why);
  }
}
