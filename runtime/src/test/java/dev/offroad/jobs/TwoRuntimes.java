package dev.offroad.jobs;

import dev.offroad.Section;
import dev.offroad.testing.ApartLoader;

/** A job that measures something, and runs {@link UntilTold} with a runtime of its own. */
public final class TwoRuntimes {

  /** Stays open, as that of an application does which is not undeployed before the JVM ends. */
  private static final ApartLoader APART = new ApartLoader("dev.offroad.");

  private TwoRuntimes() {}

  /** Runs both. */
  public static void main(String[] arguments) throws Exception {
    Section.of("outside").run(() -> Work.busy(1));
    APART
        .loadClass(UntilTold.class.getName())
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }
}
