package dev.offroad.faults.campaign;

import java.nio.file.Path;
import java.util.Random;

/** One round of a fault: a folder of its own, chance that can be repeated, and what was seen. */
public final class Round {

  private static final double MILLI = 1e6;

  private final int number;
  private final Path folder;
  private final boolean inFull;
  private final Figures figures;
  private final Random random;

  Round(int number, Path folder, boolean inFull, Figures figures) {
    this.number = number;
    this.folder = folder;
    this.inFull = inFull;
    this.figures = figures;
    this.random = new Random(number);
  }

  /**
   * The number of this round.
   *
   * @return from 0
   */
  public int number() {
    return number;
  }

  /**
   * A folder that is there, and empty.
   *
   * @return the folder
   */
  public Path folder() {
    return folder;
  }

  /**
   * Whether this is the long form.
   *
   * @return {@code true} where time is no object
   */
  public boolean inFull() {
    return inFull;
  }

  /**
   * The same numbers in the same round of each campaign.
   *
   * @return the numbers
   */
  public Random random() {
    return random;
  }

  /**
   * Notes a time, of which the table shows the longest of all rounds.
   *
   * @param what what took it
   * @param nanos the time
   */
  public void longest(String what, long nanos) {
    figures.most(what + ", ms", nanos / MILLI);
  }

  /**
   * Notes a number, of which the table shows the greatest of all rounds.
   *
   * @param what what was counted
   * @param count the number
   */
  public void most(String what, long count) {
    figures.most(what, (double) count);
  }

  /**
   * The greatest number that was noted so far.
   *
   * @param what what was counted
   * @return the number, 0 where there is none
   */
  public long mostSoFar(String what) {
    return Math.round(figures.mostOf(what));
  }

  /**
   * Counts something over all rounds.
   *
   * @param what what is counted
   * @param more how much more of it there was
   */
  public void count(String what, long more) {
    figures.add(what, more);
  }
}
