package c.signatures;

import dev.offroad.processor.cases.Measurements;
import java.util.ArrayList;
import java.util.List;

public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Shelf shelf = new MeasuredShelf(new OneShelf());
    shelf.put("a", "b");
    List<CharSequence> list = new ArrayList<>();
    System.out.println(shelf.same() + shelf.narrower() + shelf.addTo(list) + shelf.size());
    shelf.close();
    System.out.println(list + " " + shelf.size());
    Measurements.print("c.signatures");
  }
}
