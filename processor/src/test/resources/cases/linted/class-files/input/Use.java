import lib.Parser;
import lib.Point;

class Use {
  static class Below extends Parser {
    Below() {
      super("text");
    }
  }

  Object all() {
    return new Parser("text").parse()
        + Parser.parse("text")
        + new Point(1).x()
        + Point.origin().x()
        + new lib.Unbuilt().hashCode()
        + new lib.MeasuredParser("text").parse();
  }
}
