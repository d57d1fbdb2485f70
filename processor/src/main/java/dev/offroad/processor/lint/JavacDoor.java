package dev.offroad.processor.lint;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
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
    for (ProcessingEnvironment candidate : new WrappedEnvironment(environment).candidates()) {
      Optional<JavacTask> task = taskOf(candidate);
      if (task.isPresent()) {
        Trees trees = Trees.instance(candidate);
        task.get().addTaskListener(new AnalyzedClasses(candidate, trees, level, generated));
        return true;
      }
    }
    return false;
  }

  private static Optional<JavacTask> taskOf(ProcessingEnvironment environment) {
    try {
      return Optional.of(JavacTask.instance(environment));
    } catch (IllegalArgumentException notOfJavac) {
      return Optional.empty();
    }
  }
}
