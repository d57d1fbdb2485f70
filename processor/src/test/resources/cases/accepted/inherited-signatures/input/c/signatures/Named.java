package c.signatures;

import java.util.List;

public interface Named<T> {
  T same();

  String narrower();

  int addTo(List<? super T> list);
}
