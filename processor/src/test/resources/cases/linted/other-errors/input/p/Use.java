package p;

import java.util.List;
import java.util.function.Supplier;

class Use {
  Parser known = new Parser(1);
  Parser unknown = new Parser(missing);
  Parser unknownMethod = new Parser(missing(new Parser(2)));

  Object body() {
    Parser.run(missing);
    missing(() -> Parser.run("text"));
    missing(Parser::new);
    Supplier<Parser> supplier = () -> new Parser(missing);
    List<Object> inDiamond = new Missing<>(new Parser(3), Parser::run);
    new Missing() {
      Parser inside = new Parser(4);
    };
    return new Parser(missing) {
      Parser inside = new Parser(5);
    };
  }
}
