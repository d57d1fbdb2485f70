package c.debugged;

import dev.offroad.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** What somebody may debug: several lines in each method, and variables in nested scopes. */
@Measured
public class Main {

  private final String name;
  private int calls;

  public Main(String first, int times) {
    super();
    String all = "";
    for (int i = 0; i < times; i++) {
      String next = first + i;
      all += next;
    }
    name = all;
  }

  /** Goes on with another one, in the same line, and back to its own first. */
  Main(int times) {
    this("t", times);
    while (calls < times) {
      calls++;
    }
  }

  public static void main(String[] arguments) {
    System.out.println(new Main(2).calls);
    Main main = new Main("n", 2);
    System.out.println(sum(new int[] {1, 2, 3}));
    System.out.println(main.scopes(3));
    System.out.println(main.locked(4L, 0.5));
    System.out.println(new Range(5, 2));
    System.out.println(main.withLambda(2));
    for (int i = 0; i < 4; i++) {
      System.out.println(main.finals(i));
    }
    System.out.println(copy(List.of("a", "b")));
    System.out.println(countdown(3) + " " + doubled(1) + " " + endless(3) + " " + oneLine(3));
    System.out.println(switched("bb") + Depth.DEEP.of(2));
    nothing();
  }

  private static int sum(int[] numbers) {
    int sum = 0;
    for (int number : numbers) {
      int before = sum;
      sum = before + number;
    }
    return sum;
  }

  private String scopes(int n) {
    StringBuilder text = new StringBuilder(name);
    {
      int inner = n * 2;
      text.append(inner);
    }
    {
      String inner = "s" + n;
      if (n > 2) {
        char more = 'm';
        text.append(inner).append(more);
      } else {
        long other = 1L;
        text.append(other);
      }
    }
    return text.toString();
  }

  synchronized double locked(long number, double part) {
    double whole = number + part;
    calls++;
    return whole;
  }

  int withLambda(int n) {
    IntUnaryOperator twice =
        x -> {
          int result = x * 2;
          return result + n;
        };
    int once = twice.applyAsInt(n);
    return twice.applyAsInt(once);
  }

  int finals(int n) {
    int result = -1;
    try {
      if (n == 0) {
        return result;
      }
      String text = n == 1 ? null : "text";
      try {
        result = text.length();
      } catch (NullPointerException e) {
        result = 10;
      }
      if (n == 3) {
        return result;
      }
    } finally {
      int seen = n;
      calls += seen;
    }
    return result;
  }

  static <T extends Comparable<T>> List<T> copy(List<? extends T> from) {
    List<T> copy = new ArrayList<>();
    for (T each : from) {
      copy.add(each);
    }
    copy.sort(
        (a, b) -> {
          int order = b.compareTo(a);
          return order;
        });
    return copy;
  }

  /** A loop leads back to the first instruction. */
  static int countdown(int n) {
    while (n > 0) {
      n--;
    }
    return n;
  }

  /** A condition at the end leads there. */
  static int doubled(int n) {
    do {
      n *= 2;
    } while (n < 10);
    return n;
  }

  /** So do several ways. */
  static int endless(int n) {
    while (true) {
      switch (n) {
        case 0:
          return n;
        case 2:
          n = 1;
          continue;
        default:
          n--;
      }
    }
  }

  static int oneLine(int n) {
    while (n > 0) n--;
    return n;
  }

  static String switched(String key) {
    return switch (key) {
      case "a" -> {
        int one = 1;
        yield "one" + one;
      }
      case "bb" -> {
        int two = 2;
        yield "two" + two;
      }
      default -> key;
    };
  }

  static void nothing() {}

  record Range(int from, int to) {
    @Measured
    Range {
      if (from > to) {
        int swap = from;
        from = to;
        to = swap;
      }
    }
  }

  enum Depth {
    DEEP {
      @Measured
      @Override
      int of(int n) {
        int below = n - 1;
        return n == 0 ? 0 : 1 + of(below);
      }
    };

    abstract int of(int n);
  }
}
