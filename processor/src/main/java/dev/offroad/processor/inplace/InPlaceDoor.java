package dev.offroad.processor.inplace;

import com.sun.source.util.Trees;
import dev.offroad.processor.javac.Javac;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** What of this mode needs {@code com.sun.source} begins here. */
final class InPlaceDoor {

  private InPlaceDoor() {}

  /**
   * Registers a listener for analyzed types and written classes.
   *
   * @return what the rounds ask for; empty when no javac was found behind the environment
   */
  static Optional<Sources> open(
      ProcessingEnvironment environment, boolean withProbes, Set<TypeElement> inspected) {
    return Javac.behind(environment).map(javac -> listen(javac, withProbes, inspected));
  }

  private static Sources listen(Javac javac, boolean withProbes, Set<TypeElement> inspected) {
    ProcessingEnvironment environment = javac.environment();
    Trees trees = Trees.instance(environment);
    Plans plans = new Plans(environment, trees, inspected);
    javac.task().addTaskListener(new WrittenClasses(environment, plans, withProbes));
    return new JavacSources(environment.getElementUtils(), trees);
  }
}
