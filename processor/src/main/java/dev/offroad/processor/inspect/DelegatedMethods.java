package dev.offroad.processor.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The instance methods that an implementation of an interface must pass on to its delegate. */
final class DelegatedMethods {

  private final Elements elements;
  private final Types types;

  DelegatedMethods(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /**
   * Every instance method of an interface, inherited ones too, but for those measured and for those
   * of {@code Object}. Of two inherited methods with one signature, the one with the narrower
   * result.
   */
  List<ExecutableElement> of(TypeElement type, List<ExecutableElement> measured) {
    DeclaredType self = (DeclaredType) type.asType();
    List<ExecutableElement> kept = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (isDelegated(method) && measured.stream().noneMatch(m -> isSame(self, m, method))) {
        add(self, method, kept);
      }
    }
    return kept;
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

  private void add(DeclaredType self, ExecutableElement method, List<ExecutableElement> kept) {
    for (int i = 0; i < kept.size(); i++) {
      if (isSame(self, kept.get(i), method)) {
        ExecutableType known = signature(self, kept.get(i));
        ExecutableType other = signature(self, method);
        if (!types.isSameType(known.getReturnType(), other.getReturnType())
            && types.isSubtype(other.getReturnType(), known.getReturnType())) {
          kept.set(i, method);
        }
        return;
      }
    }
    kept.add(method);
  }

  private boolean isSame(DeclaredType self, ExecutableElement one, ExecutableElement other) {
    if (!one.getSimpleName().equals(other.getSimpleName())) {
      return false;
    }
    ExecutableType first = signature(self, one);
    ExecutableType second = signature(self, other);
    return types.isSubsignature(first, second) || types.isSubsignature(second, first);
  }

  private ExecutableType signature(DeclaredType self, ExecutableElement method) {
    return (ExecutableType) types.asMemberOf(self, method);
  }
}
