package dev.offroad.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import dev.offroad.processor.model.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * A method's or constructor's signature, as a member of the type at hand, to be repeated in
 * generated code.
 */
final class Signature {

  private static final Set<Modifier> VISIBILITY = Set.of(Modifier.PUBLIC, Modifier.PROTECTED);

  private final Member member;
  private final RepeatedAnnotations annotations;
  private final TypeNames types;
  private final NameAllocator names = new NameAllocator();
  private final List<ParameterSpec> parameters = new ArrayList<>();

  /**
   * A signature.
   *
   * @param member the method or constructor
   * @param annotations what is repeated of annotations
   * @param types the types as the signature names them
   * @param reserved names that no parameter or local variable may have
   */
  Signature(
      Member member, RepeatedAnnotations annotations, TypeNames types, List<String> reserved) {
    this.member = member;
    this.annotations = annotations;
    this.types = types;
    reserved.forEach(names::newName);
    List<? extends TypeMirror> parameterTypes = member.type().getParameterTypes();
    for (int i = 0; i < parameterTypes.size(); i++) {
      addParameter(member.element().getParameters().get(i), parameterTypes.get(i));
    }
  }

  private void addParameter(VariableElement parameter, TypeMirror type) {
    String name = names.newName(parameter.getSimpleName().toString());
    parameters.add(
        ParameterSpec.builder(types.of(type), name)
            .addAnnotations(annotations.on(parameter, type))
            .build());
  }

  /** A name for a local variable or a further parameter that no parameter has. */
  String freshName(String suggestion) {
    return names.newName(suggestion);
  }

  /**
   * The type arguments to call with. A method is always called with them: inference cannot know of
   * those that are only thrown, and javac loses some that are bound by themselves.
   */
  String typeArguments() {
    return types.arguments(member.type().getTypeVariables());
  }

  boolean returnsVoid() {
    return member.type().getReturnType().getKind() == TypeKind.VOID;
  }

  TypeName returnType() {
    return types.of(member.type().getReturnType());
  }

  /** The type of a local variable for the result: checkers of null infer how it is annotated. */
  TypeName resultType() {
    return TypeNames.unannotated(returnType());
  }

  /** The object around an object of an inner class. */
  ParameterSpec outerObject(TypeElement inner, String name) {
    return ParameterSpec.builder(types.of(inner.getEnclosingElement().asType()), name).build();
  }

  /** The parameters' names, for a call with the same arguments. */
  String arguments() {
    return String.join(", ", parameters.stream().map(ParameterSpec::name).toList());
  }

  /** Repeats everything but the name and the result, with all annotations. */
  void addWithAnnotations(MethodSpec.Builder method) {
    method.addAnnotations(annotations.on(member.element(), member.type().getReturnType()));
    addWithoutAnnotations(method);
  }

  /** Repeats everything but the name and the result, with the annotations that callers need. */
  void addForCallers(MethodSpec.Builder method) {
    method.addAnnotations(annotations.forCallers(member.element()));
    addWithoutAnnotations(method);
  }

  private void addWithoutAnnotations(MethodSpec.Builder method) {
    ExecutableElement element = member.element();
    element.getModifiers().stream().filter(VISIBILITY::contains).forEach(method::addModifiers);
    for (TypeVariable variable : member.type().getTypeVariables()) {
      method.addTypeVariable(types.declaration(variable));
    }
    method.addParameters(parameters).varargs(element.isVarArgs());
    for (TypeMirror thrown : member.thrown()) {
      method.addException(types.of(thrown));
    }
  }
}
