package dev.offroad.processor.lint;

import dev.offroad.processor.problem.Subject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The ways round a generated class. An answer is the text of a message, or empty where the way is
 * fine. Calls of instance methods are not among them: the generated class overrides those, wherever
 * they are called.
 */
final class Detours {

  private final Elements elements;
  private final Signatures signatures;
  private final Wirings wirings;

  Detours(Elements elements, Types types) {
    this.elements = elements;
    this.signatures = new Signatures(types);
    this.wirings = new Wirings(elements, types);
  }

  /** A constructor that is called with {@code new}, or referred to, to make an object. */
  Optional<String> byConstruction(ExecutableElement constructor, Place place) {
    if (!(constructor.getEnclosingElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    return wirings.of(type).flatMap(wiring -> byConstruction(constructor, wiring, place));
  }

  private Optional<String> byConstruction(
      ExecutableElement constructor, Wiring wiring, Place place) {
    Advice advice = new Advice(wiring, place);
    if (isAmong(wiring.creations(), constructor)) {
      return Optional.of(advice.toCreate(constructor));
    }
    if (wiring.methods().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        advice.toConstruct(constructor, isAmong(wiring.constructors(), constructor)));
  }

  /** javac gives {@code new Box<>()} a constructor of its own, so identity is not enough. */
  private boolean isAmong(List<ExecutableElement> constructors, ExecutableElement constructor) {
    return constructors.stream().anyMatch(one -> signatures.haveSameParameters(one, constructor));
  }

  /** A static method that is called or referred to. */
  Optional<String> byCall(ExecutableElement method, Place place) {
    if (method.getKind() != ElementKind.METHOD
        || !method.getModifiers().contains(Modifier.STATIC)
        || !(method.getEnclosingElement() instanceof TypeElement type)) {
      return Optional.empty();
    }
    return wirings
        .of(type)
        .filter(wiring -> wiring.shims().contains(method))
        .map(wiring -> new Advice(wiring, place).toCall(method));
  }

  /**
   * A class that extends an original and is not generated. It goes round what it inherits, and what
   * it calls by {@code super}; what it overrides is its own. Nothing is lost where the class is
   * measured itself, with these methods.
   *
   * @param calledBySuper the methods that its code calls by {@code super}
   */
  Optional<String> byExtension(
      TypeElement type, Set<ExecutableElement> calledBySuper, Place place) {
    if (!isExtension(type)) {
      return Optional.empty();
    }
    Wiring wiring = ofSuperclass(type).orElseThrow();
    Optional<Wiring> own = wirings.of(type);
    return wiring.methods().stream()
        .filter(method -> calledBySuper.contains(method) || !isOverridden(method, type))
        .filter(method -> own.isEmpty() || !isOverridden(method, own.get().generated()))
        .findFirst()
        .map(method -> new Advice(wiring, place).toExtend(type, Subject.signature(method)));
  }

  /** Whether a class extends an original that has measured instance methods. */
  boolean isExtension(TypeElement type) {
    return ofSuperclass(type).filter(wiring -> !wiring.methods().isEmpty()).isPresent();
  }

  private Optional<Wiring> ofSuperclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType superclass
        ? wirings.of((TypeElement) superclass.asElement())
        : Optional.empty();
  }

  private boolean isOverridden(ExecutableElement method, TypeElement in) {
    return ElementFilter.methodsIn(in.getEnclosedElements()).stream()
        .anyMatch(own -> elements.overrides(own, method, in));
  }
}
