package q;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import p.Box;
import p.Engine;
import p.Hidden;
import p.MeasuredParser;
import p.Parser;
import p.Statics;

class Use extends Hidden {
  Parser field = new Parser();
  static final Supplier<Parser> SUPPLIER = Parser::new;
  final Supplier<Parser> lambda = () -> new Parser("text");

  Object all(Engine engine) {
    Box<String> box = new Box<>("a", new ArrayList<>());
    Box<String> same = new Box<String>("a", List.of());
    Function<String, Box<String>> boxes = first -> new Box<>(first, List.of());
    Engine.Part part = engine.new Part();
    Supplier<Engine.Part> parts = () -> engine.new Part();
    Function<Engine, Engine> ignored = e -> (new Engine());
    Supplier<Deep> deep = Deep::new;
    return List.of(box, same, boxes, part, parts, ignored, deep);
  }

  Object fine() {
    Parser[] array = new Parser[3];
    Parser[] filled = {null, new MeasuredParser()};
    Function<Integer, Parser[]> arrays = Parser[]::new;
    Supplier<Parser> supplier = MeasuredParser::new;
    new Statics().other();
    return List.of(array, filled, arrays, supplier);
  }
}
