package c.constructors;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    System.out.println(MeasuredIndex.create(java.util.List.of("a", "b")).size());
    System.out.println(new MeasuredIndex<String>().size());
    try {
      System.out.println(MeasuredIndex.create("x", new java.io.IOException("broken")));
    } catch (java.io.IOException e) {
      System.out.println(e.getMessage());
    }
    System.out.println(MeasuredPoint.create(1, 2) + " " + MeasuredPoint.create(3));
    System.out.println(MeasuredEngine_Part.create(new Engine(), 4).number);
    Measurements.print("c.constructors");
  }
}
