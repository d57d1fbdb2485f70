package c.inherited;

import dev.offroad.Measured;

/** An interface that inherits measured methods: one delegate measures all of them. */
interface Leaf extends Named, Comparable<Leaf> {
  @Measured
  int weight();
}
