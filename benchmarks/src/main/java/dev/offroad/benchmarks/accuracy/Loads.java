package dev.offroad.benchmarks.accuracy;

import dev.offroad.Measured;

/**
 * Methods that take a known time each. Their own time is that of the rounds that they spin; those
 * that call another are given its rounds too.
 */
@Measured
public class Loads {

  private final Spin spin;

  /**
   * Loads that spin.
   *
   * @param spin what they spin
   */
  Loads(Spin spin) {
    this.spin = spin;
  }

  /** About 5 ns. */
  void flat5(int rounds) {
    spin.rounds(rounds);
  }

  /** About 50 ns. */
  void flat50(int rounds) {
    spin.rounds(rounds);
  }

  /** About 1 µs. */
  void flat1000(int rounds) {
    spin.rounds(rounds);
  }

  /** About 100 µs. */
  void flat100000(int rounds) {
    spin.rounds(rounds);
  }

  /** About 10 ms. */
  void flat10000000(int rounds) {
    spin.rounds(rounds);
  }

  /** Calls {@link #inner} some times. */
  void outer(int rounds, int innerRounds, int times) {
    spin.rounds(rounds);
    for (int i = 0; i < times; i++) {
      inner(innerRounds);
    }
  }

  /** Called by {@link #outer}. */
  void inner(int rounds) {
    spin.rounds(rounds);
  }

  /** Calls itself to a depth. */
  void recursive(int rounds, int depth) {
    spin.rounds(rounds);
    if (depth > 1) {
      recursive(rounds, depth - 1);
    }
  }

  /** Mostly short, seldom very long. */
  void skewed(int rounds) {
    spin.rounds(rounds);
  }

  /** Called in bursts. */
  void bursty(int rounds) {
    spin.rounds(rounds);
  }

  /** Every 64th call is long. */
  void rhythmOf64(int rounds) {
    spin.rounds(rounds);
  }

  /** Every 61st call is long. */
  void rhythmOf61(int rounds) {
    spin.rounds(rounds);
  }
}
