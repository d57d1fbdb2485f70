package dev.offroad.processor.model;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
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

  /** The name of the measured static factory of a constructor. */
  public static final String FACTORY = "create";

  /** Takes copies of the lists. */
  public MeasuredType {
    constructors = List.copyOf(constructors);
    creations = List.copyOf(creations);
    methods = List.copyOf(methods);
    shims = List.copyOf(shims);
    delegated = List.copyOf(delegated);
  }

  /**
   * Whether an object of a type needs one of the type around it.
   *
   * @param type the type
   * @return {@code true} for an inner class
   */
  public static boolean isInner(TypeElement type) {
    return type.getKind() == ElementKind.CLASS
        && type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC);
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
