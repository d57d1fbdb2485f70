package p;

/** In place: of the package of the original. */
class Same {
  private final Parser parser = new MeasuredParser();

  int use() {
    new MeasuredParser_Inner().run();
    MeasuredNothing MeasuredElse = null;
    return parser.parse("") + new p.MeasuredParser().parse("");
  }

  static class Extended extends MeasuredParser {}

  static class MeasuredNothing {}
}
