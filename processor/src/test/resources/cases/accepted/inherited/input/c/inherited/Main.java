package c.inherited;

import dev.offroad.processor.cases.Measurements;
import java.util.List;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Derived<String> derived = new MeasuredDerived<>();
    More more = new MeasuredMore();
    for (Derived<String> each : List.of(derived, more)) {
      System.out.println(each.first(List.of("a")) + each.generic(1, "b") + each.name() + each.left());
      each.all();
      System.out.println(each + " " + each.namesake());
      each.overridden();
      each.overriddenAndMeasured();
      each.one(1);
      each.one(1L);
      each.two(1);
      each.two(1L);
    }
    System.out.println(MeasuredDerived.shim() + MeasuredMore.shim() + MeasuredDerived.hiddenShim());
    System.out.println(MeasuredFixed.own() + MeasuredFixed.shim() + Fixed.reach());
    Leaf leaf =
        new MeasuredLeaf(
            new Leaf() {
              @Override
              public int weight() {
                return 5;
              }

              @Override
              public String id() {
                return "leaf";
              }

              @Override
              public int compareTo(Leaf other) {
                return 0;
              }
            });
    System.out.println(leaf.weight() + leaf.name() + leaf.left() + leaf.compareTo(leaf));
    System.out.println(MeasuredNamed.count());
    Measurements.print("c.inherited");
    Measurements.print("c.inherited.base");
  }
}
