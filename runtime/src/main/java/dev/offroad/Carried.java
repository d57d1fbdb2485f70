package dev.offroad;

import dev.offroad.probe.Carrier;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;

/** Work that takes along what was open where it was handed over. */
final class Carried {

  private Carried() {}

  static Runnable runnable(Carrier from, Runnable work) {
    return () -> {
      Object place = from.begin();
      try {
        work.run();
      } finally {
        from.end(place);
      }
    };
  }

  static <T> Callable<T> callable(Carrier from, Callable<T> work) {
    return () -> {
      Object place = from.begin();
      try {
        return work.call();
      } finally {
        from.end(place);
      }
    };
  }

  static <T> Supplier<T> supplier(Carrier from, Supplier<T> work) {
    return () -> {
      Object place = from.begin();
      try {
        return work.get();
      } finally {
        from.end(place);
      }
    };
  }

  static <T, R> Function<T, R> function(Carrier from, Function<T, R> work) {
    return argument -> {
      Object place = from.begin();
      try {
        return work.apply(argument);
      } finally {
        from.end(place);
      }
    };
  }
}
