package dev.offroad.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A class to generate.
 *
 * @param original the type that it measures
 * @param shape what it is
 * @param packageName its package, empty for the unnamed one
 * @param simpleName its name
 * @param constructors the constructors that a subclass mirrors; empty for other shapes
 * @param creations the constructors that get a measured static factory
 * @param methods the instance methods that are measured
 * @param shims the static methods that are measured
 * @param delegated the instance methods that a delegate passes on unmeasured
 */
public record MeasuredType(
    TypeElement original,
    Shape shape,
    String packageName,
    String simpleName,
    List<ExecutableElement> constructors,
    List<MeasuredMethod> creations,
    List<MeasuredMethod> methods,
    List<MeasuredMethod> shims,
    List<ExecutableElement> delegated) {

  /** Takes copies of the lists. */
  public MeasuredType {
    constructors = List.copyOf(constructors);
    creations = List.copyOf(creations);
    methods = List.copyOf(methods);
    shims = List.copyOf(shims);
    delegated = List.copyOf(delegated);
  }

  /**
   * Whether there is nothing to measure.
   *
   * @return {@code true} when no method or constructor is measured
   */
  public boolean isEmpty() {
    return creations.isEmpty() && methods.isEmpty() && shims.isEmpty();
  }
}
