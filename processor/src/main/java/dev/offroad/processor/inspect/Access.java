package dev.offroad.processor.inspect;

import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** What a class in the same package can name, call and extend. */
final class Access {

  private Access() {}

  /** The type itself or the type around it that is private, if any. */
  static Optional<Element> privateType(TypeElement type) {
    for (Element e = type; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /** The first type in a signature that only its own top-level class can name. */
  static Optional<DeclaredType> privateTypeIn(ExecutableElement method) {
    return TypeVisits.firstIn(method, Access::isPrivate);
  }

  /** The first type in the bounds of a type's parameters that only its own class can name. */
  static Optional<DeclaredType> privateTypeInBounds(TypeElement type) {
    return TypeVisits.firstIn(
        type.getTypeParameters().stream().map(TypeParameterElement::asType), Access::isPrivate);
  }

  private static boolean isPrivate(DeclaredType type) {
    return type.getKind() == TypeKind.DECLARED
        && privateType((TypeElement) type.asElement()).isPresent();
  }

  /** The constructors that a subclass in the same package can call. */
  static Stream<ExecutableElement> callableConstructors(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .filter(constructor -> privateTypeIn(constructor).isEmpty());
  }

  /**
   * Why a type can be neither extended nor implemented, as the end of "because it is …"; or empty.
   */
  static Optional<String> whyNotExtendable(TypeElement type) {
    if (type.getKind() == ElementKind.RECORD) {
      return Optional.of("is a record");
    }
    if (type.getKind() == ElementKind.ENUM) {
      return Optional.of("is an enum");
    }
    if (type.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of("is final");
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of("is sealed");
    }
    if (type.getKind() == ElementKind.CLASS && callableConstructors(type).findAny().isEmpty()) {
      return Optional.of("has no constructor that a generated subclass could call");
    }
    return Optional.empty();
  }
}
