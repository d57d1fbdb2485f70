package dev.offroad.processor.inspect;

import dev.offroad.processor.problem.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The methods of a type and its supertypes, the same from every compiler.
 *
 * <p>{@code Elements.getAllMembers} and {@code Types.asMemberOf} are not: the order is each
 * compiler's own, Eclipse's keeps one of the inherited methods with one signature, whatever the
 * others return, forgets the names of their parameters, and takes the first method of the same name
 * and parameters that it meets on the way up for the one that it was asked for.
 */
final class AllMethods {

  private AllMethods() {}

  /**
   * All methods, overridden ones too: first the type's own, in source order, then the others by
   * name and parameters.
   */
  static List<ExecutableElement> of(TypeElement type) {
    Set<TypeElement> supertypes = new LinkedHashSet<>();
    addSupertypes(type, supertypes);
    List<ExecutableElement> inherited = new ArrayList<>();
    supertypes.forEach(s -> inherited.addAll(ElementFilter.methodsIn(s.getEnclosedElements())));
    inherited.sort(Comparator.comparing(Subject::signature));
    List<ExecutableElement> all = new ArrayList<>();
    all.addAll(ElementFilter.methodsIn(type.getEnclosedElements()));
    all.addAll(inherited);
    return all;
  }

  /** A method's signature, with the type arguments of the type that declares or inherits it. */
  static ExecutableType signature(DeclaredType type, ExecutableElement method, Types types) {
    if (type.asElement().equals(method.getEnclosingElement())) {
      return (ExecutableType) method.asType();
    }
    return (ExecutableType) types.asMemberOf(declaring(type, method, types).orElse(type), method);
  }

  private static Optional<DeclaredType> declaring(
      DeclaredType type, ExecutableElement method, Types types) {
    if (type.asElement().equals(method.getEnclosingElement())) {
      return Optional.of(type);
    }
    for (TypeMirror supertype : types.directSupertypes(type)) {
      Optional<DeclaredType> found = declaring((DeclaredType) supertype, method, types);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static void addSupertypes(TypeElement type, Set<TypeElement> found) {
    Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter(DeclaredType.class::isInstance)
        .map(supertype -> (TypeElement) ((DeclaredType) supertype).asElement())
        .filter(found::add)
        .forEach(supertype -> addSupertypes(supertype, found));
  }
}
