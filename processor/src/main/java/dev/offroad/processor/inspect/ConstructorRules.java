package dev.offroad.processor.inspect;

import dev.offroad.processor.access.Access;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Member;
import dev.offroad.processor.problem.Mend;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The rules that a measured constructor must keep, as a checklist. */
final class ConstructorRules {

  private final TypeElement type;
  private final Elements elements;
  private final Types types;
  private final Access access;

  ConstructorRules(TypeElement type, Access access, Elements elements, Types types) {
    this.type = type;
    this.access = access;
    this.elements = elements;
    this.types = types;
  }

  /** The first rule that a constructor breaks. */
  Optional<Problem> check(Member member) {
    ExecutableElement constructor = member.element();
    if (constructor.getModifiers().contains(Modifier.PRIVATE)
        && type.getKind() != ElementKind.ENUM) {
      return problem(
          ProblemCode.PRIVATE_CONSTRUCTOR,
          constructor,
          " is private: a generated class cannot call it. Make it package-private or wider,"
              + Mend.IN_PLACE_OR_REMOVE);
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT) || type.getKind() == ElementKind.ENUM) {
      String what = type.getKind() == ElementKind.ENUM ? "an enum" : "abstract";
      return problem(
          ProblemCode.UNCALLABLE_CONSTRUCTOR,
          constructor,
          " is never called with new: "
              + type.getSimpleName()
              + " is "
              + what
              + ". Measure its body with a Section,"
              + Mend.IN_PLACE_OR_REMOVE);
    }
    if (isFactoryTaken(constructor)) {
      return problem(
          ProblemCode.CREATE_TAKEN,
          constructor,
          " is measured by a static factory create("
              + factoryParameters(constructor)
              + "), and "
              + type.getSimpleName()
              + " has a method of that signature. Rename the method,"
              + Mend.IN_PLACE_OR_REMOVE);
    }
    return MethodRules.hiddenTypeInSignature(member, access);
  }

  private String factoryParameters(ExecutableElement constructor) {
    String own = Subject.parameterTypes(constructor, ", ");
    if (!MeasuredType.isInner(type)) {
      return own;
    }
    return type.getEnclosingElement().getSimpleName() + (own.isEmpty() ? "" : ", ") + own;
  }

  /** A private method of that name is no matter: the generated class does not inherit it. */
  private boolean isFactoryTaken(ExecutableElement constructor) {
    List<TypeMirror> wanted = new ArrayList<>();
    if (MeasuredType.isInner(type)) {
      wanted.add(types.erasure(type.getEnclosingElement().asType()));
    }
    wanted.addAll(erasedParameters((ExecutableType) constructor.asType()));
    DeclaredType self = (DeclaredType) type.asType();
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> method.getSimpleName().contentEquals(MeasuredType.FACTORY))
        .filter(access::inherits)
        .anyMatch(
            method ->
                areSame(wanted, erasedParameters((ExecutableType) method.asType()))
                    || areSame(
                        wanted, erasedParameters((ExecutableType) types.asMemberOf(self, method))));
  }

  private List<TypeMirror> erasedParameters(ExecutableType method) {
    List<TypeMirror> erased = new ArrayList<>();
    method.getParameterTypes().forEach(parameter -> erased.add(types.erasure(parameter)));
    return erased;
  }

  private boolean areSame(List<TypeMirror> some, List<TypeMirror> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!types.isSameType(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Problem> problem(
      ProblemCode code, ExecutableElement constructor, String found) {
    return Optional.of(Problem.at(code, constructor, Subject.measured(constructor) + found));
  }
}
