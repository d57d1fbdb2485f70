package dev.offroad.processor.write;

import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.offroad.processor.access.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * The annotations that generated code repeats, so that frameworks, checkers and readers find on an
 * override what they found on the original: all that are more than a remark to the compiler and
 * that the generated class can name.
 */
final class RepeatedAnnotations {

  /** What callers of any generated method must still be told, or spared. */
  private static final Set<String> FOR_CALLERS =
      Set.of("java.lang.Deprecated", "java.lang.SafeVarargs");

  /** What a class is to checkers of null. */
  private static final Set<String> OF_CLASSES =
      Set.of(
          "java.lang.Deprecated",
          "org.jspecify.annotations.NullMarked",
          "org.jspecify.annotations.NullUnmarked");

  private static final String SPRING_SCOPE = "org.springframework.context.annotation.Scope";

  /** What makes an annotation one that says how long an object lives. */
  private static final Set<String> SCOPE_MARKS =
      Set.of(
          SPRING_SCOPE,
          "com.google.inject.ScopeAnnotation",
          "jakarta.enterprise.context.NormalScope",
          "jakarta.inject.Scope",
          "javax.inject.Scope");

  private static final String OURS = "dev.offroad.";
  private static final String RETENTION = "java.lang.annotation.Retention";

  private final Access access;

  RepeatedAnnotations(Access access) {
    this.access = access;
  }

  /** Those of a parameter, a type variable or a use of a type. */
  List<AnnotationSpec> on(AnnotatedConstruct annotated) {
    return specs(annotated.getAnnotationMirrors().stream());
  }

  /** Those of a method, constructor or parameter but for those that its type has as well. */
  List<AnnotationSpec> on(Element element, TypeMirror type) {
    Set<String> ofType = Set.copyOf(namesOn(type));
    return specs(element.getAnnotationMirrors().stream().filter(a -> !ofType.contains(nameOf(a))));
  }

  /** Those of a method or constructor that hold for other generated methods that call it. */
  List<AnnotationSpec> forCallers(Element element) {
    return specs(
        element.getAnnotationMirrors().stream().filter(a -> FOR_CALLERS.contains(nameOf(a))));
  }

  /** Those of a type that hold for its subclass. Not all: a container would find two beans. */
  List<AnnotationSpec> ofClass(TypeElement type) {
    return specs(
        type.getAnnotationMirrors().stream()
            .filter(a -> OF_CLASSES.contains(nameOf(a)) || isScope(a)));
  }

  private static boolean isScope(AnnotationMirror annotation) {
    return nameOf(annotation).equals(SPRING_SCOPE)
        || SCOPE_MARKS.stream()
            .anyMatch(
                mark ->
                    MoreElements.isAnnotationPresent(
                        annotation.getAnnotationType().asElement(), mark));
  }

  private List<AnnotationSpec> specs(Stream<? extends AnnotationMirror> annotations) {
    return annotations.filter(this::isRepeated).map(RepeatedAnnotations::spec).toList();
  }

  private boolean isRepeated(AnnotationMirror annotation) {
    return !nameOf(annotation).startsWith(OURS)
        && access.canRepeat(annotation)
        && !isForCompilerOnly(annotation.getAnnotationType().asElement());
  }

  private static boolean isForCompilerOnly(Element annotationType) {
    return annotationType.getAnnotationMirrors().stream()
        .filter(meta -> nameOf(meta).equals(RETENTION))
        .flatMap(meta -> meta.getElementValues().values().stream())
        .anyMatch(value -> value.toString().endsWith("SOURCE"));
  }

  private static String nameOf(AnnotationMirror annotation) {
    TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
    return type.getQualifiedName().toString();
  }

  /** Before {@code String[] names()}, an annotation stands on the element type of the array. */
  private static List<String> namesOn(TypeMirror type) {
    List<String> names = new ArrayList<>();
    TypeMirror element = type;
    while (element instanceof ArrayType array) {
      element = array.getComponentType();
    }
    element.getAnnotationMirrors().forEach(annotation -> names.add(nameOf(annotation)));
    return names;
  }

  private static AnnotationSpec spec(AnnotationMirror annotation) {
    TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
    AnnotationSpec.Builder spec = AnnotationSpec.builder(ClassName.get(type));
    annotation
        .getElementValues()
        .forEach((member, value) -> spec.addMember(name(member), code(value)));
    return spec.build();
  }

  private static String name(Element member) {
    return member.getSimpleName().toString();
  }

  private static CodeBlock code(AnnotationValue value) {
    return value.accept(new ValueCode(), value);
  }

  /** Writes a value; numbers, characters and strings as Java wants them, NaN and long too. */
  private static final class ValueCode
      extends SimpleAnnotationValueVisitor14<CodeBlock, AnnotationValue> {

    @Override
    protected CodeBlock defaultAction(Object constant, AnnotationValue value) {
      return CodeBlock.of("$L", AnnotationValues.toString(value));
    }

    @Override
    public CodeBlock visitType(TypeMirror type, AnnotationValue value) {
      return CodeBlock.of("$T.class", TypeName.get(type));
    }

    @Override
    public CodeBlock visitEnumConstant(VariableElement constant, AnnotationValue value) {
      TypeElement type = (TypeElement) constant.getEnclosingElement();
      return CodeBlock.of("$T.$L", ClassName.get(type), constant.getSimpleName());
    }

    @Override
    public CodeBlock visitAnnotation(AnnotationMirror annotation, AnnotationValue value) {
      return CodeBlock.of("$L", spec(annotation));
    }

    @Override
    public CodeBlock visitArray(List<? extends AnnotationValue> values, AnnotationValue value) {
      List<CodeBlock> codes = values.stream().map(RepeatedAnnotations::code).toList();
      return codes.size() == 1
          ? codes.get(0)
          : codes.stream().collect(CodeBlock.joining(", ", "{", "}"));
    }
  }
}
