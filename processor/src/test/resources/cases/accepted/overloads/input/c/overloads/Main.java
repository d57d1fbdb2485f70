package c.overloads;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Parser parser = new MeasuredParser();
    System.out.println(parser.parse("") + parser.parse("", 1) + parser.parse(new char[0], null));
    System.out.println(parser.parse((Object) "") + parser.only(5) + parser.only(5L));
    Measurements.print("c.overloads");
  }
}
