package dev.offroad.cli.compare;

import dev.offroad.report.Figures;
import dev.offroad.report.Names;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Names of pairs as reports show them: printable, and none twice. */
final class PairNames {

  private final IdentityHashMap<Pair, String> names = new IdentityHashMap<>();

  PairNames(List<Pair> pairs, Figures before, Figures after) {
    Map<String, Integer> uses = new HashMap<>();
    for (Pair pair : pairs) {
      String name = name(pair, before, after);
      names.put(pair, name);
      uses.merge(name, 1, Integer::sum);
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (Pair pair : pairs) {
      String name = names.get(pair);
      if (uses.get(name) > 1) {
        String place = pair.known().declaredIn();
        String side = pair.before() == null ? "after" : "before";
        String more = place.isEmpty() || name.contains(place) ? side : Names.printable(place);
        String longer = name + " (" + more + ")";
        int number = numbers.merge(longer, 1, Integer::sum);
        names.put(pair, number == 1 ? longer : longer + " #" + number);
      }
    }
  }

  String of(Pair pair) {
    return names.get(pair);
  }

  private static String name(Pair pair, Figures before, Figures after) {
    if (pair.after() == null) {
      return before.name(pair.before().id());
    }
    String name = after.name(pair.after().id());
    return pair.renamed() ? before.name(pair.before().id()) + " -> " + name : name;
  }
}
