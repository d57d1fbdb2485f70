package dev.offroad.sample;

import dev.offroad.sample.classfile.ClassFileReader;
import dev.offroad.sample.classfile.MeasuredClassFileReader;
import dev.offroad.sample.source.ClassSource;
import dev.offroad.sample.source.JrtClassSource;
import dev.offroad.sample.source.MeasuredClassSource;
import dev.offroad.sample.tally.MeasuredTally;
import dev.offroad.sample.tally.Tally;

/**
 * Makes what the job measures, for {@link ClassCensus} and {@link CensusJob}.
 *
 * <p>This is the form with generated classes: nowhere else does the job name one. {@code
 * src/in-place} has the form without them, where measured classes measure themselves.
 */
final class Wiring {

  private Wiring() {}

  static ClassSource classSource() {
    return new MeasuredClassSource(new JrtClassSource());
  }

  static ClassFileReader classFileReader() {
    return new MeasuredClassFileReader();
  }

  static Tally tally(boolean fixed) {
    return new MeasuredTally(fixed);
  }
}
