package dev.offroad.benchmarks;

import org.junit.jupiter.api.Assumptions;

/** Skips a test on a JDK that is too old for it, and says so on the console. */
public final class NewerJdk {

  private NewerJdk() {}

  /** Skips the test when this JDK is older than {@code feature}. */
  public static void orSkip(int feature, String reason) {
    boolean newEnough = Runtime.version().feature() >= feature;
    if (!newEnough) {
      System.out.println("Skipped, as it needs JDK " + feature + ": " + reason);
    }
    Assumptions.assumeTrue(newEnough, reason);
  }
}
