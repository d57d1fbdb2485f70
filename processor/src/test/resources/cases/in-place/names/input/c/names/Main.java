package c.names;

import dev.offroad.Measured;
import dev.offroad.processor.cases.Measurements;

/** What wrappers measure has the name that it has there; the rest is named around it. */
@Measured
public class Main {

  int same(int n) {
    return same("" + n);
  }

  private int same(String text) {
    return text.length();
  }

  void two() {}

  void two(int n) {}

  private void two(String text) {}

  final void both(int n) {}

  private void both(String text) {}

  @Measured(value = "given", group = "g")
  private static void named() {}

  @Measured(value = "Renamed", group = "h")
  private static class Hidden {
    private void work() {}
  }

  public static void main(String[] arguments) {
    Main main = new Main();
    main.same(3);
    main.two();
    main.two(1);
    main.two("");
    main.both(1);
    main.both("");
    named();
    new Hidden().work();
    Measurements.print("c.names");
  }
}
