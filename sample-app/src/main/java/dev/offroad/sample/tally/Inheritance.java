package dev.offroad.sample.tally;

import dev.offroad.Measured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Knows which class extends which. */
public class Inheritance {

  private final Map<String, String> superclasses = new HashMap<>();

  /** Starts without classes. */
  public Inheritance() {}

  /**
   * Adds a class.
   *
   * @param name its name
   * @param superclass the name of the class that it extends
   */
  public void add(String name, String superclass) {
    superclasses.put(name, superclass);
  }

  /**
   * Adds the classes that another thread found.
   *
   * @param other what it found
   */
  public void merge(Inheritance other) {
    superclasses.putAll(other.superclasses);
  }

  /**
   * How many classes are above a class.
   *
   * <p><b>Measured as a recursive method</b>: each call counts, and the time of the whole chain is
   * counted once.
   *
   * @param name the name of the class
   * @return 0 for {@code java/lang/Object}, and for classes that were not added
   */
  @Measured
  public int depthOf(String name) {
    String superclass = superclasses.get(name);
    return superclass == null ? 0 : 1 + depthOf(superclass);
  }

  /**
   * The longest way from a class to its topmost superclass.
   *
   * @return the names of the classes, lowest first; of several ways of one length, the one whose
   *     lowest class comes first by name; empty when there are no classes
   */
  public List<String> deepestChain() {
    String lowest = null;
    int depth = -1;
    for (String name : superclasses.keySet().stream().sorted().toList()) {
      int found = depthOf(name);
      if (found > depth) {
        depth = found;
        lowest = name;
      }
    }
    List<String> chain = new ArrayList<>();
    for (String name = lowest; name != null; name = superclasses.get(name)) {
      chain.add(name);
    }
    return chain;
  }
}
