package c.inherited.base;

import dev.offroad.Measured;
import java.io.IOException;
import java.util.List;

/** Measured itself, and extended by measured types of another package. */
public abstract class Base<T> extends Root {
  @Measured
  public String namesake() {
    return "public";
  }

  @Measured
  public T first(List<? extends T> items) {
    return items.get(0);
  }

  @Measured
  protected void protectedOne() throws IOException {}

  @Measured
  void packagePrivate() {}

  @Measured
  public void overridden() {}

  @Measured
  public void overriddenAndMeasured() {}

  @Measured("two of one name")
  public void one(int count) {}

  @Measured("two of one name")
  public void one(long count) {}

  @Measured
  public void two(int count) {}

  @Measured
  public void two(long count) {}

  @Measured
  public static int shim() {
    return 1;
  }

  @Measured
  protected static int protectedShim() {
    return 3;
  }

  @Measured
  public static int hiddenShim() {
    return 2;
  }

  /** A type variable that has the name of one of the type that inherits it. */
  @Measured
  public <E> T generic(E ignored, T value) {
    return value;
  }

  @Measured
  protected void hidden(Hidden of) {}

  protected abstract T notMeasured();

  static class Hidden {}
}
