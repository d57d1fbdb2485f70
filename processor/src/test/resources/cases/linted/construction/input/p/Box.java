package p;

import dev.offroad.Measured;
import java.util.List;

public class Box<T extends Comparable<T>> {
  public Box(T first, List<? super T> others) {}

  @Measured
  public T first() {
    return null;
  }
}
