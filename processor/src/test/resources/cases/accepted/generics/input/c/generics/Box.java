package c.generics;

import dev.offroad.Measured;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

public class Box<T extends Comparable<? super T> & Serializable, X extends Exception>
    implements Serializable {
  private static final long serialVersionUID = 1;
  private final T content;

  public <U extends T> Box(U content) {
    this.content = content;
  }

  @Measured
  public <R extends List<? super T>> R into(R list) {
    list.add(content);
    return list;
  }

  @Measured
  public <R> Map<R, ? extends List<T[]>> map(Function<? super T, ? extends R> by) {
    return Map.of(by.apply(content), List.of());
  }

  @Measured
  public T open() throws X {
    return content;
  }

  @Measured
  public <Y extends Throwable> void rethrow(Y problem) throws Y {
    throw problem;
  }

  @Measured
  @SuppressWarnings("rawtypes")
  public List raw(List any) {
    return any;
  }
}
