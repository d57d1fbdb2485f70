package dev.offroad.processor.lint;

import com.sun.source.util.Trees;
import dev.offroad.processor.javac.Javac;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The way into javac. What is behind it uses {@code com.sun.source}; nothing outside does, so that
 * the processor runs where that does not exist.
 */
final class JavacDoor {

  private JavacDoor() {}

  /**
   * Registers a listener for analyzed classes.
   *
   * @return {@code false} when no javac was found behind the environment
   */
  static boolean open(ProcessingEnvironment environment, LintLevel level, Set<String> generated) {
    Optional<Javac> javac = Javac.behind(environment);
    javac.ifPresent(found -> listen(found, level, generated));
    return javac.isPresent();
  }

  private static void listen(Javac javac, LintLevel level, Set<String> generated) {
    Trees trees = Trees.instance(javac.environment());
    javac.task().addTaskListener(new AnalyzedClasses(javac.environment(), trees, level, generated));
  }
}
