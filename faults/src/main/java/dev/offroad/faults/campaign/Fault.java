package dev.offroad.faults.campaign;

/**
 * One fault that a job is harmed by.
 *
 * @param name what to call it
 * @param done what is done in a round
 * @param promised what must hold after it
 * @param shortRounds the rounds of the short form
 * @param longRounds the rounds of the long form
 * @param harm does one round
 */
public record Fault(
    String name, String done, String promised, int shortRounds, int longRounds, Harm harm) {

  /** Does one round. */
  public interface Harm {
    /**
     * Harms a job and looks at what is left.
     *
     * @param round the round
     * @throws Exception when the round could not be done, which is no good end either
     * @throws AssertionError when what is promised does not hold
     * @throws Skipped when it cannot be done here
     */
    void once(Round round) throws Exception;
  }
}
