package c.signatures;

import java.util.ArrayList;
import java.util.List;

class OneShelf implements Shelf {
  private final List<String> things = new ArrayList<>();

  @Override
  public int size() {
    return things.size();
  }

  @Override
  public void put(String first, String second) {
    things.add(first);
    things.add(second);
  }

  @Override
  public String same() {
    return things.get(0);
  }

  @Override
  public String narrower() {
    return things.get(1);
  }

  @Override
  public int addTo(List<? super CharSequence> list) {
    list.addAll(things);
    return list.size();
  }

  @Override
  public void close() {
    things.clear();
  }
}
