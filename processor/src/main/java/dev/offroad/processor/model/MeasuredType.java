package dev.offroad.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/**
 * A class that measures: one to generate or, in place, the measured type itself.
 *
 * @param original the type that it measures
 * @param shape what it is
 * @param packageName its package, empty for the unnamed one
 * @param simpleName its name; of a nested type that is measured in place, with those around it
 * @param constructors the constructors that a subclass mirrors; empty for other shapes
 * @param creations the constructors that are measured: they get a static factory, or a probe
 * @param methods the instance methods that are measured
 * @param shims the static methods that are measured
 * @param delegated the instance methods that a delegate passes on unmeasured
 */
public record MeasuredType(
    TypeElement original,
    Shape shape,
    String packageName,
    String simpleName,
    List<Member> constructors,
    List<MeasuredMethod> creations,
    List<MeasuredMethod> methods,
    List<MeasuredMethod> shims,
    List<Member> delegated) {

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
   * The type parameters that the generated class needs: those of the type and, for an inner class,
   * of the types around it, outermost first.
   *
   * @return the parameters
   */
  public List<TypeParameterElement> typeParameters() {
    return typeParameters(original);
  }

  /**
   * The type parameters of a type and, for an inner class, of the types around it.
   *
   * @param type the type
   * @return the parameters, outermost first
   */
  public static List<TypeParameterElement> typeParameters(TypeElement type) {
    List<TypeParameterElement> all = new ArrayList<>();
    if (isInner(type)) {
      all.addAll(typeParameters((TypeElement) type.getEnclosingElement()));
    }
    all.addAll(type.getTypeParameters());
    return all;
  }

  /**
   * Everything that is measured: factories, methods, shims.
   *
   * @return the methods and constructors, in the order of the generated class
   */
  public List<MeasuredMethod> measured() {
    return Stream.of(creations, methods, shims).flatMap(List::stream).toList();
  }

  /**
   * Whether the type declares nothing of what is measured itself.
   *
   * @return {@code true} when all is inherited
   */
  public boolean isOnlyInherited() {
    return measured().stream()
        .noneMatch(method -> method.element().getEnclosingElement().equals(original));
  }

  /**
   * Everything that a delegate passes on, measured or not.
   *
   * @return the methods; empty for other shapes
   */
  public List<Member> passedOn() {
    return shape == Shape.DELEGATE
        ? Stream.concat(methods.stream().map(MeasuredMethod::member), delegated.stream()).toList()
        : List.of();
  }

  /**
   * Whether there is nothing to measure.
   *
   * @return {@code true} when no method or constructor is measured
   */
  public boolean isEmpty() {
    return measured().isEmpty();
  }
}
