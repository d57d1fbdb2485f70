package p;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

class Use extends Index<String> {
  Use() {
    super(List.of());
  }

  Object all(Engine engine) {
    BiFunction<Integer, Integer, Point> points = Point::new;
    Function<List<String>, Index<String>> indexes = Index::new;
    Index<String> index = new Index<>(List.of());
    return List.of(
        points, indexes, index, new Point(1, 2), engine.new Part(), engine.new Part(3));
  }

  Object fine() {
    BiFunction<Integer, Integer, Point> points = MeasuredPoint::create;
    Index<String> unmeasured = new Index<>("name");
    Index<String> anonymous = new Index<>(List.of()) {};
    return List.of(
        points, unmeasured, anonymous, new Point(1), MeasuredIndex.create(List.of("a")));
  }
}
