package c.simple;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Parser parser = new MeasuredParser("a b c");
    System.out.println(parser.words() + " " + parser.length() + " " + parser.isEmpty());
    System.out.println(new MeasuredParser("abc", 1).words() + " " + new MeasuredParser().words());
    System.out.println(parser.notMeasured());
    Measurements.print("c.simple");
  }
}
