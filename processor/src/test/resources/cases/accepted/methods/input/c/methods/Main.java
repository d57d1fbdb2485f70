package c.methods;

import dev.offroad.processor.cases.Measurements;

public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Every every = new MeasuredEvery();
    Base<String> base = every;
    System.out.println(base.covariant("bridge") + " " + base.compareTo("four"));
    base.widened();
    base.narrowed();
    System.out.println(every.clone() + " " + every.locked(1.5));
    try {
      every.nativeOne(new long[1], null);
    } catch (UnsatisfiedLinkError e) {
      System.out.println("native");
    }
    every.date(new java.util.Date());
    every.date(new java.sql.Date(0));
    System.out.println(MeasuredEvery.list(1, 2));
    System.out.println(every.primitives(true, 'b', (short) 1, 2, 3, 4, 5));
    System.out.println(every._x1(1, 2, 3, 4, 5, 6) + "" + every.wild(null));
    every.every();
    every.EVERY();
    every.cannotBeOverridden();
    MeasuredEvery.main(new String[2]);
    Measurements.print("c.methods");
  }
}
