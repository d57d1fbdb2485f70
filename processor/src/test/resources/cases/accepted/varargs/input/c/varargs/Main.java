package c.varargs;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    MeasuredJoiner joiner = new MeasuredJoiner("-", "+");
    System.out.println(joiner.join() + joiner.join("a", 1) + joiner.join((Object[]) new String[] {"b"}));
    System.out.println(joiner.count(1) + " " + joiner.count(1, new int[0], new int[1]));
    System.out.println(MeasuredJoiner.listOf("x", "y"));
    java.util.List<?>[] none = {};
    System.out.println(joiner.count(none.length));
    Measurements.print("c.varargs");
  }
}
