package c.thrown;

import dev.offroad.Measured;

/** An exception that leaves two measured methods, line by line. */
public class Main {

  public static void main(String[] arguments) {
    try {
      new Main().outer(0);
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
  }

  @Measured
  int outer(int n) {
    int first = n * 2;
    int inner = inner(first);
    return inner; // the last line of outer
  }

  @Measured
  static int inner(int n) {
    int result = 1 / n; // where it is thrown
    return result; // the last line of inner
  }
}
