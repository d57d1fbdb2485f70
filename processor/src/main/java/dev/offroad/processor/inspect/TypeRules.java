package dev.offroad.processor.inspect;

import dev.offroad.processor.access.Access;
import dev.offroad.processor.model.Mode;
import dev.offroad.processor.problem.Mend;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Subject;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The rules that a type with measured members must keep, as a checklist. */
final class TypeRules {

  private final TypeElement type;
  private final Mode mode;
  private final Access access;

  TypeRules(TypeElement type, Mode mode, Access access) {
    this.type = type;
    this.mode = mode;
    this.access = access;
  }

  /** The first rule that the type breaks. */
  Optional<Problem> check() {
    if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
      return problem(
          ProblemCode.ANNOTATION_TYPE,
          "@Measured in "
              + type.getQualifiedName()
              + ": an annotation type has no code that runs."
              + " Remove @Measured.");
    }
    return mode == Mode.IN_PLACE ? Optional.empty() : checkThatItCanBeNamed();
  }

  private Optional<Problem> checkThatItCanBeNamed() {
    Optional<Element> hidden = Access.privateType(type);
    if (hidden.isPresent()) {
      return problem(
          ProblemCode.PRIVATE_TYPE,
          "@Measured in "
              + type.getQualifiedName()
              + ": "
              + hidden.get().getSimpleName()
              + " is private, so a generated class cannot name it. Make it package-private or wider,"
              + Mend.IN_PLACE_OR_REMOVE);
    }
    Optional<DeclaredType> bound = access.hiddenInBounds();
    if (bound.isPresent()) {
      return problem(
          ProblemCode.HIDDEN_TYPE_IN_SIGNATURE,
          "@Measured in "
              + type.getQualifiedName()
              + ": a bound of its type parameters names "
              + Subject.hidden(bound.get())
              + Mend.IN_PLACE_OR_REMOVE);
    }
    return Optional.empty();
  }

  private Optional<Problem> problem(ProblemCode code, String text) {
    return Optional.of(Problem.at(code, type, text));
  }
}
