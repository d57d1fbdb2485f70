package c.inherited;

import c.inherited.base.Base;
import dev.offroad.Measured;
import java.io.IOException;

public class Derived<E extends CharSequence> extends Base<E> implements Named {
  @Override
  public void overridden() {
    super.overridden();
  }

  @Override
  @Measured
  public void overriddenAndMeasured() {
    super.overriddenAndMeasured();
  }

  public static int hiddenShim() {
    return 20;
  }

  @Override
  protected E notMeasured() {
    return null;
  }

  @Override
  public String id() {
    return "derived";
  }

  void all() throws IOException {
    protectedOne();
  }
}
