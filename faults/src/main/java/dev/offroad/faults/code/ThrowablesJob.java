package dev.offroad.faults.code;

import dev.offroad.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** A job that throws everything through measured calls of every kind, and looks at what arrives. */
public final class ThrowablesJob {

  private static final Section RUN = Section.of("run");
  private static final Section CALL = Section.of("call");
  private static final Section ENTER = Section.of("enter");

  private static long thrown;

  private ThrowablesJob() {}

  /**
   * Throws each kind through each way so many times, and says how many came through each.
   *
   * @param args how often
   */
  public static void main(String[] args) {
    List<Way> ways = ways();
    for (int i = 0; i < Integer.parseInt(args[0]); i++) {
      for (Supplier<Throwable> kind : kinds()) {
        for (Way way : ways) {
          check(way, kind.get());
        }
        thrown++;
      }
      checkNull();
    }
    System.out.println("thrown " + thrown);
  }

  private static List<Way> ways() {
    Thrower thrower = new MeasuredThrower(null);
    return List.of(
        e -> RUN.run(() -> raise(e)),
        e ->
            CALL.call(
                () -> {
                  raise(e);
                  return "";
                }),
        ThrowablesJob::enter,
        thrower::method,
        MeasuredThrower::shim,
        MeasuredThrower::new,
        ThrowablesJob::nested,
        ThrowablesJob::fromClose);
  }

  private static List<Supplier<Throwable>> kinds() {
    return List.of(
        () -> new IllegalStateException("unchecked"),
        () -> new IOException("checked"),
        () -> new InterruptedException("asked to end"),
        () -> new CancellationException(),
        () -> new AssertionError("error"),
        StackOverflowError::new,
        OutOfMemoryError::new,
        ThrowablesJob::threadDeath,
        () -> new Throwable("neither exception nor error"),
        Hostile::new,
        () -> new IOException("with cause", new IllegalArgumentException("cause")));
  }

  @SuppressWarnings("try") // the resource is the measured call
  private static void enter(Throwable e) throws Throwable {
    try (Section.Open open = ENTER.enter()) {
      raise(e);
    }
  }

  private static void nested(Throwable e) throws Throwable {
    RUN.run(() -> CALL.call(() -> new MeasuredThrower(null).method(e)));
  }

  @SuppressWarnings("try") // what the resource throws is the point
  private static void fromClose(Throwable e) throws Throwable {
    RUN.run(
        () -> {
          try (Closing closing = () -> Thrower.sneak(e)) {
            thrown += 0;
          }
        });
  }

  private static void raise(Throwable e) throws Throwable {
    throw e;
  }

  private static void check(Way way, Throwable given) {
    StackTraceElement[] trace = given.getStackTrace();
    Throwable cause = given.getCause();
    try {
      way.go(given);
      System.out.println("harmed: nothing came of " + given.getClass());
    } catch (Throwable arrived) {
      boolean same =
          arrived == given
              && arrived.getSuppressed().length == 0
              && arrived.getCause() == cause
              && Arrays.equals(arrived.getStackTrace(), trace);
      if (!same) {
        System.out.println("harmed: " + given.getClass() + " came as " + arrived.getClass());
      }
    }
  }

  /** {@code throw null} is a {@code NullPointerException} of the JVM's own. */
  private static void checkNull() {
    List<Way> ways = new ArrayList<>(ways());
    ways.remove(5); // a constructor takes null for nothing
    for (Way way : ways) {
      try {
        way.go(null);
        System.out.println("harmed: nothing came of null");
      } catch (NullPointerException expected) {
        // As it would be without Offroad.
      } catch (Throwable other) {
        System.out.println("harmed: null came as " + other);
      }
    }
  }

  /** Its class is marked for removal, so that a newer JDK may not have it. */
  private static Throwable threadDeath() {
    try {
      return Class.forName("java.lang.ThreadDeath")
          .asSubclass(Throwable.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException e) {
      return new Error("no ThreadDeath in this JDK");
    }
  }

  /** Cannot be looked at. */
  private static final class Hostile extends RuntimeException {

    private static final long serialVersionUID = 1;

    @Override
    public String toString() {
      throw new IllegalStateException("toString");
    }

    @Override
    public String getMessage() {
      throw new IllegalStateException("getMessage");
    }

    @Override
    public int hashCode() {
      throw new IllegalStateException("hashCode");
    }

    @Override
    public boolean equals(Object other) {
      throw new IllegalStateException("equals");
    }
  }

  /** A measured call that throws. */
  private interface Way {
    void go(Throwable e) throws Throwable;
  }

  /** A resource whose close may throw anything. */
  private interface Closing extends AutoCloseable {
    @Override
    void close();
  }
}
