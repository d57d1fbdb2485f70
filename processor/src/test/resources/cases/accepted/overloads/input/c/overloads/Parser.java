package c.overloads;

import dev.offroad.Measured;
import java.util.List;

public class Parser {
  @Measured
  public int parse(String text) {
    return 1;
  }

  @Measured
  public int parse(String text, int radix) {
    return 2;
  }

  @Measured
  public int parse(char[] text, List<String> names) {
    return 3;
  }

  public int parse(Object other) {
    return 4;
  }

  @Measured
  public int only(int n) {
    return n;
  }

  public int only(long n) {
    return -1;
  }
}
