package dev.offroad.benchmarks;

/** What a programmer writes by hand: two clock readings and a sum, with no idea of self time. */
@SuppressWarnings("offroad") // It measures by itself.
public class StopwatchWork extends Work {

  private long nanos;
  private long calls;

  /** A stopwatch that shows nothing yet. */
  public StopwatchWork() {}

  @Override
  public int step(int state) {
    long start = System.nanoTime();
    try {
      return super.step(state);
    } finally {
      add(start);
    }
  }

  @Override
  public int nested(int state) {
    long start = System.nanoTime();
    try {
      return super.nested(state);
    } finally {
      add(start);
    }
  }

  @Override
  public int descend(int state, int depth) {
    long start = System.nanoTime();
    try {
      return super.descend(state, depth);
    } finally {
      add(start);
    }
  }

  private void add(long start) {
    nanos += System.nanoTime() - start;
    calls++;
  }

  /**
   * What the stopwatch shows.
   *
   * @return nanoseconds a call
   */
  public double nanosPerCall() {
    return calls == 0 ? 0 : (double) nanos / calls;
  }
}
