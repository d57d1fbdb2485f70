package c.nested;

import dev.offroad.Measured;

public class Outer {
  private final String name;

  public Outer(String name) {
    this.name = name;
  }

  public static class Nested {
    @Measured
    public String in() {
      return "nested";
    }

    static class Deep<T> {
      @Measured
      T echo(T value) {
        return value;
      }
    }
  }

  protected class Inner {
    final int size;

    protected Inner(int size, String outer) {
      this.size = size;
    }

    @Measured
    protected String in() {
      return name + size;
    }

    class Innermost {
      @Measured
      String in() {
        return "innermost of " + size;
      }
    }
  }

  interface Task {
    @Measured
    void run();
  }
}
