package dev.offroad.faults.campaign;

/** A fault cannot be brought about on this machine, and why. */
public final class Skipped extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Skips the fault.
   *
   * @param reason why
   */
  public Skipped(String reason) {
    super(reason);
  }
}
