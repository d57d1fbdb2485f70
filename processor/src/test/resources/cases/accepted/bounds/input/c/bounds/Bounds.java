package c.bounds;

import dev.offroad.Measured;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Bounds whose order decides the erasure, recursive ones, and type variables with hard names. */
public class Bounds<
    Override extends Object & Comparable<? super Override>, Generated, SuppressWarnings> {
  @Measured
  public <T extends Object & Comparable<? super T>> T max(Collection<? extends T> all) {
    return all.stream().max(Comparator.naturalOrder()).get();
  }

  /** Without Object in the bound, this would be the same erasure. */
  @Measured
  public <T extends Comparable<? super T>> T max(List<? extends T> all) {
    return all.get(0);
  }

  @Measured
  public <T extends Number & Comparable<T> & java.io.Serializable> int compare(T one, T other) {
    return one.compareTo(other);
  }

  @Measured
  public static <T extends Filter<T>> Consumer<Deque<T>> removeIf(Predicate<? super T> test) {
    return all -> all.removeIf(test);
  }

  @Measured
  public <Object, String extends List<Object>> java.lang.String names(Object one, String other) {
    return "" + one + other;
  }

  @Measured
  public Override hard(Override one, Generated other, SuppressWarnings third) {
    return one;
  }

  interface Filter<T extends Filter<T>> {}

  /** Inherits methods whose own type variable has the name of its own. */
  @Measured
  interface Cache<K, V> extends Function<K, V> {
    V load(K key);
  }

  @Measured
  interface First {
    List<String> both() throws IOException, InterruptedException;

    void close() throws IOException;
  }

  @Measured
  interface Second extends Closeable {
    ArrayList<String> both() throws java.io.FileNotFoundException, ClassNotFoundException;
  }

  /** Both at once: what may be thrown is what both allow, and the result is the narrower one. */
  interface Both extends First, Second {
    @Measured
    default int size() {
      return 2;
    }
  }
}
