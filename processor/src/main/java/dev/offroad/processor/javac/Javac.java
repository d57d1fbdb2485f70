package dev.offroad.processor.javac;

import com.sun.source.util.JavacTask;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * javac, behind the environment of a processor. This class and all that use it need {@code
 * com.sun.source}: whoever calls it must be ready for a {@link LinkageError}.
 *
 * @param task takes listeners
 * @param environment javac's own
 */
public record Javac(JavacTask task, ProcessingEnvironment environment) {

  /**
   * Finds javac.
   *
   * @param environment the processor's
   * @return javac; empty when another compiler is behind the environment
   */
  public static Optional<Javac> behind(ProcessingEnvironment environment) {
    return new WrappedEnvironment(environment)
        .candidates().stream().flatMap(candidate -> of(candidate).stream()).findFirst();
  }

  private static Optional<Javac> of(ProcessingEnvironment environment) {
    try {
      return Optional.of(new Javac(JavacTask.instance(environment), environment));
    } catch (IllegalArgumentException notOfJavac) {
      return Optional.empty();
    }
  }
}
