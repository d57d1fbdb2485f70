package c.obscured;

import dev.offroad.Measured;

/** Fields that have the names of types and packages, which an expression would then mean. */
public class Texts {
  static final String Texts = "a field";
  protected static final int Probe = 1;
  static String c = "a package";
  public static final int MAX_SIZE = 3;

  @Measured
  static int length(String text) {
    return text.length();
  }

  @Measured
  static String both(String Texts, String c) {
    return Texts + c;
  }

  /** Its probe must not hide the field of that name. */
  @Measured
  int maxSize() {
    return MAX_SIZE;
  }
}
