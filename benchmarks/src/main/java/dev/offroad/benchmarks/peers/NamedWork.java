package dev.offroad.benchmarks.peers;

import dev.offroad.benchmarks.Work;

/**
 * Methods of its own that do what {@link Work} does: JFR times methods by the name of their class,
 * and must time these and no others.
 */
@SuppressWarnings("offroad") // JFR measures it.
final class NamedWork extends Work {

  @Override
  public int step(int state) {
    return super.step(state);
  }

  @Override
  public int nested(int state) {
    return super.nested(state);
  }

  @Override
  public int descend(int state, int depth) {
    return super.descend(state, depth);
  }
}
