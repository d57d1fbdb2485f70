package c.methods;

import dev.offroad.Measured;
import java.util.Date;
import java.util.List;

/** Each kind of method; bridges come from the arguments of Base and from covariant results. */
@Measured
class Every extends Base<String> {
  @Override
  String covariant(String value) {
    return value;
  }

  @Override
  public void widened() {}

  @Override
  void narrowed() {}

  @Override
  public int compareTo(String other) {
    return other.length();
  }

  @Override
  public Every clone() throws CloneNotSupportedException {
    return (Every) super.clone();
  }

  @Override
  public String toString() {
    return "every";
  }

  synchronized double locked(Every this, double d) {
    return d;
  }

  native int nativeOne(long[]... numbers);

  void date(Date date) {}

  void date(java.sql.Date date) {}

  @SuppressWarnings("varargs")
  @SafeVarargs
  static <T> List<T> list(T... items) {
    return List.of(items);
  }

  byte primitives(boolean a, char b, short c, int d, long e, float f, double g) {
    return 1;
  }

  List<?>[] wild(List<? extends List<?>[]>[] lists) {
    return null;
  }

  int _x1(int $, int call, int result, int thrown, int probe, int super_) {
    return $ + call + result + thrown + probe + super_;
  }

  void EVERY() {}

  void every() {}

  final void cannotBeOverridden() {}

  private void cannotBeSeen() {}

  public static void main(String[] args) {
    System.out.println("main of " + args.length);
  }
}
