package c.iface;

import dev.offroad.Measured;
import java.io.Closeable;
import java.util.Iterator;
import java.util.function.Supplier;

public interface Source<T extends Comparable<T>> extends Iterator<T>, Supplier<T>, Closeable {
  @Measured
  T read(int index) throws IllegalStateException;

  @Measured
  default T first() {
    return read(0);
  }

  @Measured
  static int limit() {
    return 7;
  }

  int size();

  @Override
  void close();

  @Override
  boolean equals(Object other);
}
