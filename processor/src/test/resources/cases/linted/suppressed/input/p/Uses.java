package p;

import javax.annotation.processing.Generated;

class Uses {
  private static final String OFFROAD = "off" + "road";

  @SuppressWarnings("offroad")
  final Parser field = new Parser();

  final Object lambda =
      (Runnable)
          () -> {
            @SuppressWarnings({"unused", OFFROAD})
            Parser local = new Parser();
          };

  @SuppressWarnings("offroad")
  void method(Parser parser) {
    Parser.run();
    new Object() {
      Object inside() {
        return new Parser();
      }
    }.inside();
  }

  @SuppressWarnings("offroad")
  Uses() {
    new Parser().parse();
  }

  @SuppressWarnings("offroad")
  static class Whole extends Parser {
    static class Nested {
      final Parser parser = new Parser();
    }
  }

  @Generated("by somebody else")
  static class NotOurs extends Parser {
    final Parser parser = new Parser();
  }

  @SuppressWarnings("all")
  static class OfLombok {
    final Parser parser = new Parser();
  }

  void local() {
    @SuppressWarnings("offroad")
    Parser parser = new Parser();
    @SuppressWarnings("offroad")
    class Local extends Parser {}
    parser.parse();
    new Local().parse();
  }
}

@SuppressWarnings("unused")
class Others {
  @SuppressWarnings("unchecked")
  final Parser parser = new Parser();
}
