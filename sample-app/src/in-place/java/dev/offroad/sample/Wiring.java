package dev.offroad.sample;

import dev.offroad.sample.classfile.ClassFileReader;
import dev.offroad.sample.source.ClassSource;
import dev.offroad.sample.source.JrtClassSource;
import dev.offroad.sample.tally.Tally;

/**
 * Makes what the job measures, for {@link ClassCensus} and {@link CensusJob}.
 *
 * <p>This is the form for {@code -Aoffroad.mode=in-place}: measured classes measure themselves.
 * {@code src/wrappers} has the form with generated classes.
 */
final class Wiring {

  private Wiring() {}

  static ClassSource classSource() {
    return new JrtClassSource();
  }

  static ClassFileReader classFileReader() {
    return new ClassFileReader();
  }

  static Tally tally(boolean fixed) {
    return new Tally(fixed);
  }
}
