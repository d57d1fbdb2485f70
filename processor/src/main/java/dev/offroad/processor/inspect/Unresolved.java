package dev.offroad.processor.inspect;

import dev.offroad.processor.model.GeneratedName;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Types that do not exist yet, as they may be made by another processor in this round. Only what
 * the generated class repeats is looked at: supertypes, bounds, and the signatures that are not
 * private.
 */
public final class Unresolved {

  private Unresolved() {}

  /**
   * The first type that the generated class would name and that does not exist.
   *
   * @param type the annotated type
   * @return the missing type and where it is named
   */
  public static Optional<Missing> in(TypeElement type) {
    Predicate<DeclaredType> isMissing = missing -> isMissing(missing, type);
    Stream<DeclaredType> ofType =
        TypeVisits.firstIn(
            Stream.of(
                    Stream.of(type.getSuperclass()),
                    type.getInterfaces().stream(),
                    type.getTypeParameters().stream().map(TypeParameterElement::asType))
                .flatMap(types -> types),
            isMissing)
            .stream();
    Stream<Missing> ofMembers =
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .flatMap(method -> in(method, isMissing));
    Stream<Missing> ofConstructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .flatMap(method -> in(method, isMissing));
    return Stream.of(ofType.map(missing -> new Missing(missing, type)), ofConstructors, ofMembers)
        .flatMap(missing -> missing)
        .findFirst();
  }

  private static Stream<Missing> in(ExecutableElement method, Predicate<DeclaredType> isMissing) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return Stream.empty();
    }
    return TypeVisits.firstIn(method, isMissing).stream()
        .map(missing -> new Missing(missing, method));
  }

  /** The class that is generated from the type itself is missing only until then. */
  private static boolean isMissing(DeclaredType named, TypeElement type) {
    return named.getKind() == TypeKind.ERROR
        && !named.asElement().getSimpleName().contentEquals(GeneratedName.of(type));
  }

  /**
   * A type that does not exist.
   *
   * @param type the type
   * @param place the type, method or constructor that names it
   */
  public record Missing(DeclaredType type, Element place) {}
}
