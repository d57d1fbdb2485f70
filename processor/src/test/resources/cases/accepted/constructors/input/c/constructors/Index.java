package c.constructors;

import dev.offroad.Measured;
import java.util.List;

public class Index<T> {
  private final int size;

  @Measured
  public Index(List<? extends T> items) {
    this.size = items.size();
  }

  @Measured("loading")
  protected <E extends Exception> Index(String name, E problem) throws E {
    this.size = -1;
    throw problem;
  }

  Index() {
    this.size = 0;
  }

  int size() {
    return size;
  }
}
