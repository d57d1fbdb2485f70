package dev.offroad.sample.tally;

import java.util.HashSet;
import java.util.Set;

/** How a package is used by other packages. */
public final class PackageUse {

  private final String name;
  private final Set<String> callers = new HashSet<>();
  private long calls;

  PackageUse(String name) {
    this.name = name;
  }

  void addCalls(long more) {
    calls += more;
  }

  void addCaller(String packageName) {
    callers.add(packageName);
  }

  void addAll(PackageUse other) {
    calls += other.calls;
    callers.addAll(other.callers);
  }

  /**
   * The package's name.
   *
   * @return the name as in class files, such as {@code java/lang}
   */
  public String name() {
    return name;
  }

  /**
   * How often the package is called.
   *
   * @return how many instructions in other packages call into it
   */
  public long calls() {
    return calls;
  }

  /**
   * Where the package is called.
   *
   * @return how many other packages these instructions are in
   */
  public int callers() {
    return callers.size();
  }
}
