package c.signatures;

import java.io.IOException;

public interface Zone<T> {
  void put(T first, T second);

  T same();

  Object narrower();

  void close() throws IOException;
}
