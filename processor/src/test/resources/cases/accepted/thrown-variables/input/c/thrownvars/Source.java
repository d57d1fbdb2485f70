package c.thrownvars;

import dev.offroad.Measured;

public interface Source extends Generic<Number> {
  @Measured
  int size();
}

interface Generic<T> {
  <U extends T> U pick(U one);
}
