package dev.offroad.sample.tally;

import dev.offroad.sample.classfile.Descriptors;
import dev.offroad.sample.classfile.MalformedClassException;

/**
 * Makes and calls what {@link Tally} measures.
 *
 * <p>This is the form for {@code -Aoffroad.mode=in-place}: measured classes measure themselves.
 * {@code src/wrappers} has the form with generated classes.
 */
final class Wiring {

  private Wiring() {}

  static Inheritance inheritance() {
    return new Inheritance();
  }

  static PackageUses packageUses(boolean fixed) {
    return new PackageUses(fixed);
  }

  static int argumentCount(String descriptor) throws MalformedClassException {
    return Descriptors.argumentCount(descriptor);
  }
}
