package dev.offroad.processor.write;

import com.palantir.javapoet.ClassName;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Member;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/** The signatures of one generated class, each with the type variables that are in its scope. */
final class Signatures {

  private final TypeElement original;
  private final RepeatedAnnotations annotations;
  private final TypeNames ofClass;

  Signatures(MeasuredType type, RepeatedAnnotations annotations) {
    this.original = type.original();
    this.annotations = annotations;
    this.ofClass = TypeNames.of(annotations).with(type.typeParameters());
  }

  /** Types as the class names them outside of methods. */
  TypeNames ofClass() {
    return ofClass;
  }

  /** An own method or constructor hides type variables as it did; an inherited one must not. */
  Signature ofMember(Member member) {
    boolean own = member.element().getEnclosingElement().equals(original);
    List<TypeParameterElement> variables = variables(member);
    TypeNames types = own ? ofClass.hiddenBy(variables) : ofClass.with(variables);
    return new Signature(member, annotations, types, List.of());
  }

  /** A static method sees no type variables but its own. */
  Signature ofShim(Member member) {
    TypeNames types = TypeNames.of(annotations).with(variables(member));
    return new Signature(member, annotations, types, leadingNames());
  }

  /** A static factory has those of the class and of the constructor as its own. */
  Signature ofFactory(Member constructor) {
    TypeNames types = ofClass.with(variables(constructor));
    return new Signature(constructor, annotations, types, List.of());
  }

  private List<String> leadingNames() {
    return TypeReference.leadingNames(ClassName.get(original));
  }

  private static List<TypeParameterElement> variables(Member member) {
    return member.type().getTypeVariables().stream()
        .map(variable -> (TypeParameterElement) variable.asElement())
        .toList();
  }
}
