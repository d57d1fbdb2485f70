package c.exceptions;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Risky risky = new MeasuredRisky();
    for (int n = 0; n < 5; n++) {
      try {
        risky.outer(n);
        System.out.println(n);
      } catch (java.io.IOException | java.util.concurrent.TimeoutException e) {
        System.out.println("checked " + e.getMessage());
      } catch (RuntimeException | Error e) {
        StackTraceElement top = e.getStackTrace()[0];
        System.out.println("unchecked " + e.getMessage() + " from " + top.getMethodName());
      }
    }
    Measurements.print("c.exceptions");
  }
}
