package c.whole;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Store store = new MeasuredStore();
    store.put("a");
    store.size();
    store.cheap();
    store.end();
    store.close();
    MeasuredStore.count();
    Plain plain = new MeasuredPlain(() -> "you");
    System.out.println(plain.greeting() + " " + plain.equals(plain));
    Measurements.print("c.whole");
  }
}
