package dev.offroad.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A method's or constructor's signature, as a member of the type at hand, to be repeated in
 * generated code.
 */
final class Signature {

  /** What callers must still be told, or spared. */
  private static final Set<String> REPEATED =
      Set.of("java.lang.Deprecated", "java.lang.SafeVarargs");

  private static final Set<Modifier> VISIBILITY = Set.of(Modifier.PUBLIC, Modifier.PROTECTED);

  private final ExecutableElement element;
  private final ExecutableType type;
  private final NameAllocator names = new NameAllocator();
  private final List<ParameterSpec> parameters = new ArrayList<>();

  /**
   * A signature.
   *
   * @param element the method or constructor
   * @param type its type as a member of the type at hand
   */
  Signature(ExecutableElement element, ExecutableType type) {
    this.element = element;
    this.type = type;
    if (element.getModifiers().contains(Modifier.STATIC)) {
      // A variable of the name of a type would hide it from the call.
      names.newName(ProbeFields.outermost(element).getSimpleName().toString());
    }
    for (int i = 0; i < type.getParameterTypes().size(); i++) {
      VariableElement parameter = element.getParameters().get(i);
      String name = names.newName(parameter.getSimpleName().toString());
      TypeName typeName = TypeName.get(type.getParameterTypes().get(i));
      parameters.add(ParameterSpec.builder(typeName, name).build());
    }
  }

  /** A signature that stands where its element is declared. */
  static Signature of(ExecutableElement element) {
    return new Signature(element, (ExecutableType) element.asType());
  }

  /** A name for a local variable or a further parameter that no parameter has. */
  String freshName(String suggestion) {
    return names.newName(suggestion);
  }

  /**
   * The type arguments to call with, empty where inference finds them. It never finds those that
   * are only thrown: without them a call throws the bound.
   */
  String typeArguments() {
    List<String> variables =
        type.getTypeVariables().stream()
            .map(v -> v.asElement().getSimpleName().toString())
            .toList();
    boolean isThrown =
        type.getThrownTypes().stream().anyMatch(thrown -> variables.contains(thrown.toString()));
    return isThrown ? "<" + String.join(", ", variables) + ">" : "";
  }

  /**
   * With the bounds as seen from the type at hand; the element has those of where it is declared.
   */
  private static TypeVariableName declaration(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    List<? extends TypeMirror> bounds =
        bound instanceof IntersectionType several ? several.getBounds() : List.of(bound);
    return TypeVariableName.get(
        variable.asElement().getSimpleName().toString(),
        bounds.stream().map(TypeName::get).toArray(TypeName[]::new));
  }

  boolean returnsVoid() {
    return type.getReturnType().getKind() == TypeKind.VOID;
  }

  TypeName returnType() {
    return TypeName.get(type.getReturnType());
  }

  /** The parameters' names, for a call with the same arguments. */
  String arguments() {
    return String.join(", ", parameters.stream().map(ParameterSpec::name).toList());
  }

  /** Repeats visibility, type parameters, parameters, exceptions and what callers must be told. */
  void addTo(MethodSpec.Builder method) {
    element.getModifiers().stream().filter(VISIBILITY::contains).forEach(method::addModifiers);
    for (TypeVariable variable : type.getTypeVariables()) {
      method.addTypeVariable(declaration(variable));
    }
    method.addParameters(parameters).varargs(element.isVarArgs());
    for (TypeMirror thrown : type.getThrownTypes()) {
      method.addException(TypeName.get(thrown));
    }
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (REPEATED.contains(annotation.getAnnotationType().toString())) {
        method.addAnnotation(AnnotationSpec.get(annotation));
      }
    }
  }
}
