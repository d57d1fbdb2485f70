package dev.offroad.probe;

import dev.offroad.recording.Recorders;
import dev.offroad.run.CurrentRun;

/**
 * What probes need of the run, as a constant for the compiler. Used only where there is a run that
 * measures; a {@link Probe} itself has nothing to initialize, as a class whose initialization fails
 * for lack of memory or stack has failed for good.
 */
final class Started {

  static final Recorders RECORDERS = CurrentRun.getOrNull().recorders();

  private Started() {}
}
