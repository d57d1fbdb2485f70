package dev.offroad.processor.inspect;

import dev.offroad.processor.access.TypeVisits;
import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.model.Member;
import dev.offroad.processor.model.Mode;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Types that do not exist yet, as they may be made by another processor in this round. Only what
 * the generated class depends on is looked at: supertypes, bounds, and the signatures and
 * annotations that it repeats.
 */
public final class Unresolved {

  private final Elements elements;
  private final Mode mode;
  private final Set<String> pending;

  /**
   * A search.
   *
   * @param elements of the compilation
   * @param mode decides what is depended on
   * @param pending the qualified names of the classes that we are about to generate: they may name
   *     each other
   */
  public Unresolved(Elements elements, Mode mode, Set<String> pending) {
    this.elements = elements;
    this.mode = mode;
    this.pending = Set.copyOf(pending);
  }

  /**
   * The first type that the generated class depends on and that does not exist.
   *
   * @param type the annotated type
   * @return the missing type and where it is named
   */
  public Optional<Missing> in(TypeElement type) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    Predicate<DeclaredType> isMissing = named -> isMissing(named, packageName);
    Stream<TypeMirror> bounds = type.getTypeParameters().stream().map(TypeParameterElement::asType);
    Optional<DeclaredType> inHeader =
        TypeVisits.firstIn(Stream.concat(supertypes(type).stream(), bounds), isMissing);
    if (inHeader.isPresent()) {
      return Optional.of(new Missing(inHeader.get(), type));
    }
    Stream<ExecutableElement> constructors =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream();
    Stream<ExecutableElement> methods =
        AllMethods.of(type).stream().filter(method -> isRepeated(method, type));
    return Stream.concat(constructors, methods)
        .filter(method -> mode == Mode.IN_PLACE || !isPrivate(method))
        .flatMap(method -> in(method, type, isMissing).stream())
        .findFirst();
  }

  private static boolean isPrivate(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.PRIVATE);
  }

  private static boolean isRepeated(ExecutableElement method, TypeElement type) {
    Element declaring = method.getEnclosingElement();
    return declaring.equals(type)
        || Annotations.isMeasured(method)
        || Annotations.isMeasured(declaring)
        || (type.getKind().isInterface() && declaring.getKind().isInterface());
  }

  /** A missing type is shown at the type at hand where another one names it. */
  private static Optional<Missing> in(
      ExecutableElement method, TypeElement type, Predicate<DeclaredType> isMissing) {
    Element place = method.getEnclosingElement().equals(type) ? method : type;
    Stream<TypeMirror> annotations =
        Stream.concat(Stream.of(method), method.getParameters().stream())
            .flatMap(element -> element.getAnnotationMirrors().stream())
            .map(AnnotationMirror::getAnnotationType);
    return TypeVisits.firstIn(Member.of(method), isMissing)
        .or(() -> TypeVisits.firstIn(annotations, isMissing))
        .map(missing -> new Missing(missing, place));
  }

  /** All supertypes, with their arguments as they are declared. */
  private static Set<TypeMirror> supertypes(TypeElement type) {
    Set<TypeMirror> all = new LinkedHashSet<>();
    Set<Element> seen = new LinkedHashSet<>();
    addSupertypes(type, all, seen);
    return all;
  }

  private static void addSupertypes(TypeElement type, Set<TypeMirror> all, Set<Element> seen) {
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .forEach(
            supertype -> {
              all.add(supertype);
              if (supertype instanceof DeclaredType declared
                  && !(supertype instanceof ErrorType)
                  && seen.add(declared.asElement())) {
                addSupertypes((TypeElement) declared.asElement(), all, seen);
              }
            });
  }

  /**
   * A class that we generate is missing only until then; it is named without its package. To
   * Eclipse's compiler a {@code List} of something missing is an error type as a whole; its element
   * tells that it is not the one.
   */
  private boolean isMissing(DeclaredType named, String packageName) {
    String prefix = packageName.isEmpty() ? "" : packageName + ".";
    return named.getKind() == TypeKind.ERROR
        && named.asElement().asType().getKind() == TypeKind.ERROR
        && !pending.contains(prefix + named.asElement().getSimpleName());
  }

  /**
   * A type that does not exist.
   *
   * @param type the type
   * @param place the type, method or constructor that names it
   */
  public record Missing(DeclaredType type, Element place) {}
}
