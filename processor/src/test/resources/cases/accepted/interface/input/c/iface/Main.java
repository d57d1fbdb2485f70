package c.iface;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    try (Source<Integer> source = new MeasuredSource<>(new Numbers())) {
      while (source.hasNext()) {
        System.out.println(source.next());
      }
      System.out.println(source.read(5) + " " + source.first() + " " + source.get());
      System.out.println(source.size() + " " + MeasuredSource.limit());
    }
    try {
      System.out.println(new MeasuredSource<Integer>(null));
    } catch (NullPointerException e) {
      System.out.println("no delegate: " + e.getMessage());
    }
    Measurements.print("c.iface");
  }
}
