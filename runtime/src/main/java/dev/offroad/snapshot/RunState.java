package dev.offroad.snapshot;

import java.util.Locale;

/** Whether a job had ended when its snapshot was taken. */
public enum RunState {
  /** The job went on. */
  RUNNING,
  /** The job had ended. */
  FINISHED;

  /**
   * The name in the run file.
   *
   * @return {@code running} or {@code finished}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The state of a name in the run file.
   *
   * @param id the name
   * @return its state
   * @throws IllegalArgumentException when there is none
   */
  public static RunState ofId(String id) {
    for (RunState state : values()) {
      if (state.id().equals(id)) {
        return state;
      }
    }
    throw new IllegalArgumentException("'" + id + "' is neither running nor finished");
  }
}
