package dev.offroad.processor.inspect;

import dev.offroad.processor.model.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The instance methods that an implementation of an interface must pass on to its delegate. */
final class DelegatedMethods {

  private final Types types;

  DelegatedMethods(Types types) {
    this.types = types;
  }

  /**
   * Every instance method of an interface, inherited ones too, but for those of {@code Object}. All
   * declarations that one method implements are one.
   */
  List<Delegated> of(TypeElement type) {
    DeclaredType self = (DeclaredType) type.asType();
    Map<String, List<Delegated>> byName = new LinkedHashMap<>();
    List<ExecutableElement> all =
        AllMethods.of(type).stream().filter(DelegatedMethods::isDelegated).toList();
    for (ExecutableElement method : all) {
      if (all.stream().noneMatch(other -> overrides(self, other, method))) {
        List<Delegated> namesakes =
            byName.computeIfAbsent(method.getSimpleName().toString(), n -> new ArrayList<>());
        add(signature(self, method), method, namesakes);
      }
    }
    return byName.values().stream().flatMap(List::stream).toList();
  }

  private boolean overrides(DeclaredType self, ExecutableElement one, ExecutableElement other) {
    return !one.equals(other)
        && one.getSimpleName().equals(other.getSimpleName())
        && types.isSubtype(declaring(one), declaring(other))
        && types.isSubsignature(signature(self, one), signature(self, other));
  }

  private TypeMirror declaring(ExecutableElement method) {
    return types.erasure(method.getEnclosingElement().asType());
  }

  private static boolean isDelegated(ExecutableElement method) {
    return method.getEnclosingElement().getKind() == ElementKind.INTERFACE
        && !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && !isOfObject(method);
  }

  /** An interface may repeat them for their documentation; they are about the object at hand. */
  static boolean isOfObject(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    int parameters = method.getParameters().size();
    return (Set.of("hashCode", "toString").contains(name) && parameters == 0)
        || (name.equals("equals")
            && parameters == 1
            && method.getParameters().get(0).asType().toString().equals("java.lang.Object"));
  }

  private void add(ExecutableType type, ExecutableElement method, List<Delegated> namesakes) {
    for (int i = 0; i < namesakes.size(); i++) {
      Member known = namesakes.get(i).member();
      if (types.isSubsignature(known.type(), type) || types.isSubsignature(type, known.type())) {
        List<ExecutableElement> declarations = new ArrayList<>(namesakes.get(i).declarations());
        declarations.add(method);
        namesakes.set(i, new Delegated(merge(known, Member.of(method, type)), declarations));
        return;
      }
    }
    namesakes.add(new Delegated(Member.of(method, type), List.of(method)));
  }

  /** The one with the narrower result, and what both may throw (JLS 8.4.8.3, 15.12.2.5). */
  private Member merge(Member one, Member other) {
    TypeMirror result = one.type().getReturnType();
    TypeMirror otherResult = other.type().getReturnType();
    boolean narrower =
        !types.isSameType(result, otherResult) && types.isSubtype(otherResult, result);
    Member kept = narrower ? other : one;
    List<TypeMirror> thrown = new ArrayList<>();
    addThrownByBoth(one, other, thrown);
    addThrownByBoth(other, one, thrown);
    return new Member(kept.element(), kept.type(), thrown);
  }

  private void addThrownByBoth(Member one, Member other, List<TypeMirror> thrown) {
    for (TypeMirror exception : one.thrown()) {
      boolean allowed = other.thrown().stream().anyMatch(t -> types.isSubtype(exception, t));
      boolean known = thrown.stream().anyMatch(t -> types.isSameType(exception, t));
      if (allowed && !known) {
        thrown.add(exception);
      }
    }
  }

  private ExecutableType signature(DeclaredType self, ExecutableElement method) {
    return AllMethods.signature(self, method, types);
  }

  /**
   * A method to pass on.
   *
   * @param member how to declare it
   * @param declarations where the interface or its supertypes declare it
   */
  record Delegated(Member member, List<ExecutableElement> declarations) {}
}
