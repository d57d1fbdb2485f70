package dev.offroad.processor.inspect;

import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** The rules that a type with measured members must keep, as a checklist. */
final class TypeRules {

  private final TypeElement type;

  TypeRules(TypeElement type) {
    this.type = type;
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
    Optional<Element> hidden = Access.privateType(type);
    if (hidden.isPresent()) {
      return problem(
          ProblemCode.PRIVATE_TYPE,
          "@Measured in "
              + type.getQualifiedName()
              + ": "
              + hidden.get().getSimpleName()
              + " is private, so a generated class cannot name it. Make it package-private or wider,"
              + " or remove @Measured.");
    }
    Optional<DeclaredType> bound = Access.privateTypeInBounds(type);
    if (bound.isPresent()) {
      return problem(
          ProblemCode.PRIVATE_TYPE_IN_SIGNATURE,
          "@Measured in "
              + type.getQualifiedName()
              + ": a bound of its type parameters names the"
              + " private type "
              + bound.get().asElement().getSimpleName()
              + ". Make that package-private or wider, or remove @Measured.");
    }
    if (hasGenericOuter()) {
      return problem(
          ProblemCode.GENERIC_OUTER_TYPE,
          "@Measured in "
              + type.getQualifiedName()
              + ": it is an inner class of a generic class, and"
              + " a generated class cannot know the outer type's arguments. Make it static, or remove"
              + " @Measured.");
    }
    return Optional.empty();
  }

  private boolean hasGenericOuter() {
    TypeElement inner = type;
    while (MeasuredType.isInner(inner)) {
      inner = (TypeElement) inner.getEnclosingElement();
      if (!inner.getTypeParameters().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Optional<Problem> problem(ProblemCode code, String text) {
    return Optional.of(Problem.at(code, type, text));
  }
}
