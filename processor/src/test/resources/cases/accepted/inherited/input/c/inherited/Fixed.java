package c.inherited;

import c.inherited.base.Base;
import dev.offroad.Measured;

/** Gets a holder, which inherits nothing: it sees of Base what any other class sees. */
public final class Fixed extends Base<Integer> {
  @Measured
  public static int own() {
    return 7;
  }

  public static int reach() {
    return protectedShim();
  }

  @Override
  protected Integer notMeasured() {
    return 0;
  }
}
