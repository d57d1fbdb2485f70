package dev.offroad.sample.tally;

import dev.offroad.sample.classfile.MalformedClassException;
import dev.offroad.sample.classfile.MeasuredDescriptors;

/**
 * Makes and calls what {@link Tally} measures.
 *
 * <p>This is the form with generated classes: nowhere else does the job name one. {@code
 * src/in-place} has the form without them, where measured classes measure themselves.
 */
final class Wiring {

  private Wiring() {}

  static Inheritance inheritance() {
    return new MeasuredInheritance();
  }

  static PackageUses packageUses(boolean fixed) {
    return new MeasuredPackageUses(fixed);
  }

  static int argumentCount(String descriptor) throws MalformedClassException {
    return MeasuredDescriptors.argumentCount(descriptor);
  }
}
