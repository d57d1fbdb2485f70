package dev.offroad.processor.problem;

/** How to mend what several messages are about. */
public final class Mend {

  /** The end of a list of ways, for what a generated class cannot do. */
  public static final String IN_PLACE_OR_REMOVE =
      " compile with -Aoffroad.mode=in-place, or remove @Measured.";

  private Mend() {}
}
