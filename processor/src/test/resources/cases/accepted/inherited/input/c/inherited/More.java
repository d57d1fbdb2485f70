package c.inherited;

import dev.offroad.Measured;

/** Declares nothing itself; all that is measured is inherited, over two steps. */
@Measured
public class More extends Derived<String> {}
