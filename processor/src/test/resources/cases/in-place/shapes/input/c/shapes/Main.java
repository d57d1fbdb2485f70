package c.shapes;

import dev.offroad.Measured;
import dev.offroad.NotMeasured;
import dev.offroad.processor.cases.Measurements;
import java.util.List;
import java.util.concurrent.Callable;

/** Everything that can hold code. */
public class Main {

  private static int sum;

  /** All methods, whatever their modifiers. */
  @Measured
  static class Modifiers {
    private int privateMethod() {
      return 1;
    }

    final int finalMethod() {
      return privateMethod();
    }

    static int staticMethod() {
      return 2;
    }

    private static final synchronized int everyModifier() {
      return 3;
    }

    synchronized int locked() {
      return Thread.holdsLock(this) ? 4 : 0;
    }

    @NotMeasured
    int left() {
      return 5;
    }

    int withLambda() {
      Callable<Integer> lambda = () -> 6;
      try {
        return lambda.call();
      } catch (Exception e) {
        return 0;
      }
    }
  }

  static final class Generic<T extends Comparable<T>> implements Comparable<Generic<T>> {
    private final T value;

    @Measured
    Generic(T value) {
      this.value = value;
    }

    /** The bridge is not measured. */
    @Override
    @Measured
    public int compareTo(Generic<T> other) {
      return value.compareTo(other.value);
    }

    @Measured
    <U extends List<? super T>> U fill(U list) {
      list.add(value);
      return list;
    }
  }

  @Measured
  record Point(int x, int y) {
    @Measured
    Point {
      if (x < 0) {
        throw new IllegalArgumentException("x " + x);
      }
    }

    @Measured
    Point(int both) {
      this(both, both);
    }

    int distance() {
      return Math.abs(x) + Math.abs(y);
    }

    public int y() {
      return y;
    }
  }

  /** Not annotated: there is nothing to say of it. */
  @interface Marker {
    int value() default 1;
  }

  record Component(@Measured int size) {}

  enum Level {
    LOW,
    HIGH(2) {
      @Override
      @Measured
      int weight() {
        return 10 * super.weight();
      }
    };

    private final int weight;

    Level() {
      this(1);
    }

    @Measured
    Level(int weight) {
      this.weight = weight;
    }

    @Measured
    int weight() {
      return weight;
    }
  }

  @Measured
  interface Shape {
    int corners();

    default int edges() {
      return twice(corners()) / 2;
    }

    private int twice(int number) {
      return 2 * number;
    }

    static Shape triangle() {
      return () -> 3;
    }
  }

  abstract static class Base {
    @Measured
    protected Base() {
      sum += start();
    }

    abstract int start();
  }

  static class Derived extends Base {
    private final int added = 5;

    @Override
    int start() {
      return added;
    }
  }

  class Inner {
    final long big;

    @Measured
    Inner(long big, String... rest) {
      this.big = big + rest.length;
    }

    class Innermost {
      @Measured
      Innermost(double a, long b) {
        sum += (int) (a + b + big);
      }
    }
  }

  private static int local(int captured) {
    class Local {
      private final int own;

      @Measured
      Local(int own) {
        this.own = own + captured;
      }

      Local(int own, int captive) {
        this(own + captive);
      }

      @Measured
      int get() {
        return own + captured;
      }
    }
    Object anonymous =
        new Object() {
          @Override
          @Measured("anonymous")
          public String toString() {
            return "anonymous " + captured;
          }

          @Override
          @Measured
          public int hashCode() {
            return captured;
          }
        };
    System.out.println(anonymous + " " + anonymous.hashCode());
    return new Local(1, 2).get();
  }

  public static void main(String[] arguments) {
    Modifiers modifiers = new Modifiers();
    sum += modifiers.finalMethod() + Modifiers.staticMethod() + Modifiers.everyModifier();
    sum += modifiers.locked() + modifiers.left() + modifiers.withLambda();
    Generic<String> a = new Generic<>("a");
    Comparable<Generic<String>> comparable = a;
    sum += comparable.compareTo(new Generic<>("b"));
    sum += a.fill(new java.util.ArrayList<>()).size();
    try {
      new Point(-1, 2);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage() + " at " + e.getStackTrace()[0].getMethodName());
    }
    sum += new Point(3).distance() + new Point(4, 5).y() + new Point(4, 5).x();
    sum += new Component(6).size();
    sum += Level.LOW.weight() + Level.HIGH.weight() + Level.values().length;
    sum += Shape.triangle().edges();
    sum += new Derived().start();
    Inner inner = new Main().new Inner(7, "rest");
    inner.new Innermost(1.5, 2);
    sum += local(8);
    System.out.println(sum);
    Measurements.print("c.shapes");
  }
}
