package dev.offroad.processor.inplace;

import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Problems;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The mode in place, as the processor sees it. This class knows nothing of javac's own API, as the
 * lint does not: under another compiler its classes may not exist.
 */
public final class InPlace {

  private final Set<TypeElement> inspected = new HashSet<>();
  private final Set<TypeElement> roots = new LinkedHashSet<>();
  private final Optional<Sources> sources;
  private boolean hasSaidSo;

  private InPlace(ProcessingEnvironment environment, boolean withProbes) {
    this.sources = open(environment, withProbes, inspected);
  }

  /**
   * Starts to listen to the compiler, if it is javac.
   *
   * @param environment the processor's, possibly wrapped by a build tool
   * @param withProbes {@code false} changes no class file, and finds problems only
   * @return the mode, also where it is not available
   */
  public static InPlace start(ProcessingEnvironment environment, boolean withProbes) {
    return new InPlace(environment, withProbes);
  }

  /**
   * Says that the problems of a type are known: it need not be told of them again.
   *
   * @param type the type
   */
  public void addInspected(TypeElement type) {
    inspected.add(type);
  }

  /**
   * Says once that nothing can be measured with this compiler.
   *
   * @param problems takes the problem
   */
  public void sayWhetherMissing(Problems problems) {
    if (sources.isPresent() || hasSaidSo) {
      return;
    }
    hasSaidSo = true;
    problems.add(
        Problem.at(
            ProblemCode.NEEDS_JAVAC,
            null,
            "-Aoffroad.mode=in-place puts probes into the class files that javac writes, and this"
                + " compiler is another one. Compile with javac, or leave the option out and use the"
                + " generated classes."));
  }

  /**
   * Looks for code that names a class which only the other mode generates, when all rounds are over
   * and all classes are there that come from processors.
   *
   * @param round the round
   */
  public void findNamesOfWrappers(RoundEnvironment round) {
    roots.addAll(ElementFilter.typesIn(round.getRootElements()));
    if (round.processingOver() && sources.isPresent()) {
      sources.get().reportNamesOfWrappers(roots);
    }
  }

  /**
   * Whether the source of this compilation has the body of a method.
   *
   * @param method a method of a type of this compilation
   * @return {@code false} for what the compiler adds to a record
   */
  public boolean isWritten(ExecutableElement method) {
    return sources.isEmpty() || sources.get().hasBody(method);
  }

  private static Optional<Sources> open(
      ProcessingEnvironment environment, boolean withProbes, Set<TypeElement> inspected) {
    try {
      return InPlaceDoor.open(environment, withProbes, inspected);
    } catch (LinkageError | RuntimeException notJavac) {
      return Optional.empty();
    }
  }
}
