package dev.offroad.processor.inspect;

import dev.offroad.processor.access.Access;
import dev.offroad.processor.model.Member;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The measured methods that a class has from its supertypes: what is created as its generated class
 * would otherwise lose them. An override without {@code @Measured} is another method, and not
 * measured.
 */
final class InheritedMethods {

  private final TypeElement type;
  private final Access access;
  private final Elements elements;
  private final Types types;

  InheritedMethods(TypeElement type, Access access, Elements elements, Types types) {
    this.type = type;
    this.access = access;
    this.elements = elements;
    this.types = types;
  }

  /**
   * The inherited methods that are measured.
   *
   * @param isMeasured whether a method is measured where it is declared
   */
  List<Member> of(Predicate<ExecutableElement> isMeasured) {
    List<ExecutableElement> members =
        AllMethods.of(type).stream().filter(m -> isOwn(m) || isInherited(m)).toList();
    return members.stream()
        .filter(method -> !isOwn(method))
        .filter(isMeasured)
        .filter(method -> members.stream().noneMatch(other -> standsInTheWay(other, method)))
        .map(method -> Member.of(method, signature(method)))
        .toList();
  }

  private boolean isOwn(ExecutableElement method) {
    return method.getEnclosingElement().equals(type);
  }

  /** Static methods of interfaces are not inherited. */
  private boolean isInherited(ExecutableElement method) {
    boolean ofInterface = method.getEnclosingElement().getKind().isInterface();
    return access.inherits(method)
        && !(ofInterface && method.getModifiers().contains(Modifier.STATIC));
  }

  /** Whether another method overrides or hides one, or makes a call of it ambiguous. */
  private boolean standsInTheWay(ExecutableElement other, ExecutableElement method) {
    if (other.equals(method) || !other.getSimpleName().equals(method.getSimpleName())) {
      return false;
    }
    if (overrides(other, method) || elements.hides(other, method)) {
      return true;
    }
    return !overrides(method, other)
        && !elements.hides(method, other)
        && types.isSubsignature(signature(other), signature(method));
  }

  /**
   * Eclipse's compiler takes a method of a supertype for one that overrides a subtype's, too, and
   * an interface's for one that overrides a class's.
   */
  private boolean overrides(ExecutableElement one, ExecutableElement other) {
    Element declaring = one.getEnclosingElement();
    Element otherDeclaring = other.getEnclosingElement();
    boolean isAbove =
        types.isSubtype(types.erasure(otherDeclaring.asType()), types.erasure(declaring.asType()));
    boolean ofInterface = declaring.getKind().isInterface();
    return !isAbove
        && (!ofInterface || otherDeclaring.getKind().isInterface())
        && elements.overrides(one, other, type);
  }

  private ExecutableType signature(ExecutableElement method) {
    return AllMethods.signature((DeclaredType) type.asType(), method, types);
  }
}
