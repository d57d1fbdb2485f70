package dev.offroad.faults.input;

import dev.offroad.Section;

/** A job whose run file is small: two sections, one of them open at its end. */
public final class SmallJob {

  private SmallJob() {}

  /**
   * Makes a call in another, which exits.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Section inner = Section.of("inner");
    Section.of("outer")
        .run(
            () -> {
              inner.run(() -> {});
              System.exit(0);
            });
  }
}
