package dev.offroad.sample.tally;

import dev.offroad.Measured;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts, for each package, how often it is called from others, and from how many of them.
 *
 * <p><b>Here is what the report finds.</b> The list of packages is searched from its start, which
 * looks harmless: there are only some hundred of them. With {@code --fixed} the same method asks a
 * map.
 */
public class PackageUses {

  private final boolean fixed;
  private final List<PackageUse> uses = new ArrayList<>();
  private final Map<String, PackageUse> byName = new HashMap<>();

  /**
   * Starts without packages.
   *
   * @param fixed whether to look packages up in a map rather than in the list
   */
  public PackageUses(boolean fixed) {
    this.fixed = fixed;
  }

  /**
   * Counts a call from one class to another; nothing when both are in one package.
   *
   * @param callingClass the name of the class that calls
   * @param calledClass the name of the class that is called
   */
  public void count(String callingClass, String calledClass) {
    PackageUse caller = find(packageOf(callingClass));
    PackageUse called = find(packageOf(calledClass));
    if (caller != called) {
      called.addCalls(1);
      called.addCaller(caller.name());
    }
  }

  /**
   * The use of a package.
   *
   * @param name the package's name
   * @return its use so far, to be added to
   */
  @Measured
  public PackageUse find(String name) {
    Optional<PackageUse> known =
        fixed
            ? Optional.ofNullable(byName.get(name))
            : uses.stream().filter(use -> use.name().equals(name)).findFirst();
    return known.orElseGet(() -> add(name));
  }

  private PackageUse add(String name) {
    PackageUse use = new PackageUse(name);
    uses.add(use);
    byName.put(name, use);
    return use;
  }

  /**
   * Adds what another thread counted.
   *
   * @param other what it counted
   */
  public void merge(PackageUses other) {
    for (PackageUse use : other.uses) {
      find(use.name()).addAll(use);
    }
  }

  /**
   * The use of all packages.
   *
   * @return a list in no order that means anything
   */
  public List<PackageUse> all() {
    return List.copyOf(uses);
  }

  /** The package of a class; arrays, which can be cloned, are taken as one of their own. */
  private static String packageOf(String className) {
    return className.startsWith("[")
        ? "[]"
        : className.substring(0, Math.max(0, className.lastIndexOf('/')));
  }
}
