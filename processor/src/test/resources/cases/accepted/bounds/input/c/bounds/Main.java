package c.bounds;

import dev.offroad.processor.cases.Measurements;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

public final class Main {
  private Main() {}

  record Even(int value) implements Bounds.Filter<Even> {}

  public static void main(String[] args) throws Exception {
    Bounds<String, Integer, Character> bounds = new MeasuredBounds<>();
    System.out.println(bounds.max(Set.of("a", "b")) + bounds.max(List.of("x", "y")));
    System.out.println(bounds.compare(1, 2) + bounds.names(1, List.of(1)) + bounds.hard("h", 1, 'c'));
    Deque<Even> deque = new ArrayDeque<>(List.of(new Even(1), new Even(2)));
    MeasuredBounds.<Even>removeIf(even -> even.value() % 2 == 0).accept(deque);
    System.out.println(deque);
    Bounds.Cache<String, Integer> cache =
        new MeasuredBounds_Cache<>(
            new Bounds.Cache<>() {
              @Override
              public Integer load(String key) {
                return key.length();
              }

              @Override
              public Integer apply(String key) {
                return load(key);
              }
            });
    System.out.println(cache.andThen(length -> length + 1).apply("four") + cache.load("one"));
    try (Bounds.Both both =
        new MeasuredBounds_Both(
            new Bounds.Both() {
              @Override
              public ArrayList<String> both() {
                return new ArrayList<>(List.of("both"));
              }

              @Override
              public void close() {
                System.out.println("closed");
              }
            })) {
      System.out.println(both.both() + " " + both.size());
    }
    Measurements.print("c.bounds");
  }
}
