package dev.offroad.processor.inspect;

import dev.offroad.processor.access.Access;
import dev.offroad.processor.model.Member;
import dev.offroad.processor.model.Shape;
import dev.offroad.processor.problem.Mend;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Subject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The rules that a measured method must keep, as a checklist. */
final class MethodRules {

  /** Methods of {@code Object} that an interface may have static ones beside, but a class not. */
  private static final Set<String> OF_EVERY_CLASS = Set.of("clone()", "finalize()");

  private final TypeElement type;
  private final Shape shape;
  private final Access access;

  MethodRules(TypeElement type, Shape shape, Access access) {
    this.type = type;
    this.shape = shape;
    this.access = access;
  }

  /** The first rule that a method breaks. */
  Optional<Problem> check(Member member) {
    ExecutableElement method = member.element();
    if (shape == Shape.IN_PLACE) {
      return methodWithoutBody(method);
    }
    if (is(method, Modifier.PRIVATE)) {
      return privateMethod(method);
    }
    if (is(method, Modifier.ABSTRACT) && shape != Shape.DELEGATE) {
      return abstractMethod(method);
    }
    if (is(method, Modifier.STATIC)) {
      if (is(method, Modifier.FINAL) && shape == Shape.SUBCLASS) {
        return finalStaticMethod(method);
      }
      if (OF_EVERY_CLASS.contains(Subject.signature(method))) {
        return shimTaken(method);
      }
    } else if (shape == Shape.HOLDER) {
      return methodOfFinalType(method);
    } else if (is(method, Modifier.FINAL)) {
      return finalMethod(method);
    }
    return hiddenTypeInSignature(member, access);
  }

  private static boolean is(ExecutableElement method, Modifier modifier) {
    return method.getModifiers().contains(modifier);
  }

  private Optional<Problem> privateMethod(ExecutableElement method) {
    String why =
        is(method, Modifier.STATIC)
            ? " is private: a generated class cannot call it."
            : " is private: a generated subclass cannot override it.";
    return problem(
        ProblemCode.PRIVATE_METHOD,
        method,
        why + " Make it package-private or wider," + Mend.IN_PLACE_OR_REMOVE);
  }

  private static Optional<Problem> abstractMethod(ExecutableElement method) {
    return problem(
        ProblemCode.ABSTRACT_METHOD,
        method,
        " is abstract: it has no body to measure. Annotate the methods that implement it, or remove"
            + " @Measured.");
  }

  /** What implements an interface's method is measured in its place. */
  private Optional<Problem> methodWithoutBody(ExecutableElement method) {
    if (is(method, Modifier.ABSTRACT)) {
      return type.getKind().isInterface() ? Optional.empty() : abstractMethod(method);
    }
    return is(method, Modifier.NATIVE)
        ? problem(
            ProblemCode.NATIVE_METHOD,
            method,
            " is native: there is no byte code to put a probe into. Annotate the methods that call it,"
                + " compile with -Aoffroad.mode=wrap, or remove @Measured.")
        : Optional.empty();
  }

  private static Optional<Problem> finalStaticMethod(ExecutableElement method) {
    return problem(
        ProblemCode.FINAL_STATIC_METHOD,
        method,
        " is static and final: the generated subclass cannot have a static method of the same"
            + " signature. Remove final,"
            + Mend.IN_PLACE_OR_REMOVE);
  }

  private static Optional<Problem> shimTaken(ExecutableElement method) {
    return problem(
        ProblemCode.SHIM_TAKEN,
        method,
        " is static: the generated class would need a static method of that signature, and every"
            + " class has one from Object. Rename the method,"
            + Mend.IN_PLACE_OR_REMOVE);
  }

  private static Optional<Problem> finalMethod(ExecutableElement method) {
    return problem(
        ProblemCode.FINAL_METHOD,
        method,
        " is final: a generated subclass cannot override it. Remove final,"
            + Mend.IN_PLACE_OR_REMOVE);
  }

  private Optional<Problem> methodOfFinalType(ExecutableElement method) {
    String found =
        " cannot be overridden: "
            + type.getSimpleName()
            + " "
            + access.whyNotExtendable().orElseThrow()
            + ". Measure the body with a Section,"
            + Mend.IN_PLACE_OR_REMOVE;
    String message = Subject.measured(method) + found;
    return Optional.of(Problem.at(ProblemCode.FINAL_TYPE, placeOf(method), message));
  }

  /** An accessor that the compiler makes from a record's header has no place; its field has. */
  private Element placeOf(ExecutableElement method) {
    Stream<Element> fields =
        type.getKind() == ElementKind.RECORD && method.getParameters().isEmpty()
            ? type.getEnclosedElements().stream().map(Element.class::cast)
            : Stream.empty();
    return fields
        .filter(e -> e.getKind() == ElementKind.FIELD)
        .filter(field -> field.getSimpleName().equals(method.getSimpleName()))
        .findFirst()
        .orElse(method);
  }

  static Optional<Problem> hiddenTypeInSignature(Member member, Access access) {
    return access
        .hiddenIn(member)
        .flatMap(
            found ->
                problem(
                    ProblemCode.HIDDEN_TYPE_IN_SIGNATURE,
                    member.element(),
                    ": the generated class must repeat its signature and cannot name "
                        + Subject.hidden(found)
                        + Mend.IN_PLACE_OR_REMOVE));
  }

  private static Optional<Problem> problem(
      ProblemCode code, ExecutableElement method, String found) {
    return Optional.of(Problem.at(code, method, Subject.measured(method) + found));
  }
}
