package c.hostile;

import dev.offroad.Measured;
import dev.offroad.processor.cases.Measurements;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Code whose class files are hard to change without a mistake. */
public class Main {

  public static void main(String[] arguments) {
    Hostile hostile = new Hostile(3, true);
    System.out.println(hostile);
    System.out.println(new Hostile(null, "given"));
    System.out.println(new Hostile(0, false));
    for (int i = 0; i < 4; i++) {
      System.out.println(
          hostile.loopFirst(i)
              + " "
              + hostile.finals(i)
              + " "
              + hostile.monitors(i, hostile)
              + " "
              + hostile.wide(i, i + 0.5, (byte) i, i + 1L)
              + " "
              + hostile.switches("key" + i)
              + " "
              + hostile.nested(i)
              + " "
              + hostile.reused(i)
              + " "
              + Hostile.chosen(i > 1, i));
    }
    hostile.nothing();
    try {
      hostile.forever(3);
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    Measurements.print("c.hostile");
  }
}

@Measured
class Hostile {
  private final List<String> names;
  private int calls = 1;
  private Supplier<String> later = () -> "later " + calls;

  {
    calls += 2;
  }

  @Measured
  Hostile(int size, boolean many) {
    this(many ? new ArrayList<>(List.of("a", "b")) : new ArrayList<>(size), many ? "x" : null);
    calls++;
  }

  @Measured
  Hostile(List<String> given, String name) {
    super();
    List<String> all = given == null ? new ArrayList<>(name == null ? 1 : 2) : given;
    if (name == null) {
      names = all;
      return;
    }
    for (int i = 0; i < 2; i++) {
      all.add(name + new StringBuilder(name.isEmpty() ? "-" : name).reverse());
    }
    names = all;
  }

  int loopFirst(int n) {
    do {
      n++;
    } while (n < 10);
    return n;
  }

  @SuppressWarnings("finally")
  int finals(int n) {
    try {
      try {
        if (n == 0) {
          return n;
        }
        if (n == 1) {
          throw new IllegalArgumentException();
        }
        return Objects.requireNonNull(n == 2 ? null : "x").length();
      } catch (IllegalArgumentException e) {
        return 100;
      } finally {
        calls++;
      }
    } catch (NullPointerException e) {
      return 200;
    } finally {
      if (n == 3) {
        return 300;
      }
    }
  }

  int monitors(int n, Object other) {
    synchronized (this) {
      synchronized (other) {
        if (n == 1) {
          return 1;
        }
        synchronized (names) {
          for (String name : names) {
            if (n == 2) {
              return name.length();
            }
          }
        }
      }
      return -1;
    }
  }

  double wide(long first, double second, byte third, Long fourth) {
    long sum = first;
    double other = second;
    for (int i = 0; i < third; i++) {
      long inner = i * first;
      double more = i / second;
      sum += inner;
      other += more;
    }
    return sum + other + fourth;
  }

  long switches(String key) {
    switch (key) {
      case "key0":
        return 0;
      case "key1":
        return 1L << 40;
      default:
        break;
    }
    int found =
        switch (key) {
          case "key2" -> {
            try {
              yield Integer.parseInt(key);
            } catch (NumberFormatException e) {
              yield 22;
            }
          }
          default -> new int[] {1, 2, 3}[key.length() - 2];
        };
    return found;
  }

  String nested(int n) {
    String result = "";
    outer:
    for (int i = 0; ; i++) {
      try {
        for (int j = 0; j < 5; j++) {
          if (i > n) {
            break outer;
          }
          if (j == n) {
            continue outer;
          }
          result += j;
        }
        break;
      } finally {
        result += ";";
      }
    }
    return result + later.get();
  }

  /** One slot, several types. */
  Object reused(int n) {
    if (n == 0) {
      int a = n;
      return a;
    }
    if (n == 1) {
      String a = "s";
      return a;
    }
    if (n == 2) {
      double a = 2.5;
      return a;
    }
    long a = n;
    return a;
  }

  /** Objects without their constructor's call on the stack, across a branch. */
  static String chosen(boolean first, int n) {
    return new StringBuilder(first ? new String(n > 2 ? "big" : "mid") : "small")
        .append(n > 0 ? n : new Object().equals(null))
        .toString();
  }

  void nothing() {}

  int forever(int n) {
    while (true) {
      if (--n < 0) {
        throw new IllegalStateException("enough");
      }
    }
  }

  @Override
  public String toString() {
    return names + " " + calls;
  }
}
