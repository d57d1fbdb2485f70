package c.signatures;

import dev.offroad.Measured;

/** Inherits methods of one signature with other results, exceptions and type arguments. */
public interface Shelf extends Zone<String>, Named<CharSequence>, Box {
  @Measured
  int size();

  @Override
  String same();
}
