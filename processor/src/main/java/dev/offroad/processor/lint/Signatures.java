package dev.offroad.processor.lint;

import dev.offroad.processor.model.MeasuredType;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Parameters after erasure: what the original and the generated class have in common. */
final class Signatures {

  private final Types types;

  Signatures(Types types) {
    this.types = types;
  }

  boolean haveSameParameters(ExecutableElement one, ExecutableElement other) {
    return areSame(erased(one), erased(other));
  }

  /**
   * Whether a member of the generated class takes a constructor's parameters, the outer object
   * first.
   */
  boolean takesParametersOf(ExecutableElement constructor, ExecutableElement member) {
    List<TypeMirror> wanted = new ArrayList<>();
    TypeElement type = (TypeElement) constructor.getEnclosingElement();
    if (MeasuredType.isInner(type)) {
      wanted.add(types.erasure(type.getEnclosingElement().asType()));
    }
    wanted.addAll(erased(constructor));
    return areSame(wanted, erased(member));
  }

  private List<TypeMirror> erased(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(types::erasure)
        .toList();
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
}
