package c.old;

import dev.offroad.Measured;
import dev.offroad.processor.cases.Measurements;
import java.util.concurrent.Callable;

/** Class files of Java 8 have no constants that are computed, and no nests. */
@Measured
public class Main {
  private final int seed;

  @Measured
  private Main(int seed) {
    this.seed = seed;
  }

  private strictfp double half() {
    return seed / 2.0;
  }

  private static final class Inner {
    @Measured
    private Inner() {}

    @Measured
    private int get(Main main) {
      return (int) main.half();
    }
  }

  static int sum(Callable<Integer> callable) throws Exception {
    return callable.call() + new Inner().get(new Main(5));
  }

  public static void main(String[] arguments) throws Exception {
    System.out.println(sum(() -> 4));
    // The probe of main itself is still open.
    Measurements.print("c.old");
  }
}
