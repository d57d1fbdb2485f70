package p;

import dev.offroad.Measured;
import java.util.List;

public class Index<T> {
  @Measured
  public Index(List<T> items) {}

  public Index(String name) {}

  /** Looks like the factory of the second constructor, and is a shim. */
  @Measured
  public static Index<String> create(String name) {
    return null;
  }

  public class Entry {
    public Entry(int number) {}
  }
}
