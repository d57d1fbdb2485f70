package dev.offroad.faults.code;

import dev.offroad.Measured;
import dev.offroad.NotMeasured;

/** Throws what it is given, whatever its signature says. */
@Measured
public class Thrower {

  /**
   * Throws from a constructor.
   *
   * @param thrown what to throw; null for nothing
   */
  public Thrower(Throwable thrown) {
    if (thrown != null) {
      sneak(thrown);
    }
  }

  /**
   * Throws from a method.
   *
   * @param thrown what to throw
   * @return nothing
   */
  public String method(Throwable thrown) {
    return Thrower.<String, RuntimeException>raise(thrown);
  }

  /**
   * Throws from a static method.
   *
   * @param thrown what to throw
   * @return nothing
   */
  public static int shim(Throwable thrown) {
    return Thrower.<Integer, RuntimeException>raise(thrown);
  }

  /** Throws without being measured. */
  @NotMeasured
  static void sneak(Throwable thrown) {
    Thrower.<String, RuntimeException>raise(thrown);
  }

  /** The compiler does not know what is thrown. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T, X extends Throwable> T raise(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
