package dev.offroad.processor.inplace;

import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.ProbeSite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds how the methods of a type are called in its class file. */
final class ProbeSites {

  private final Elements elements;
  private final Types types;

  ProbeSites(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Where the probes of a type go, each with the method in the source. */
  Map<ProbeSite, MeasuredMethod> of(MeasuredType type) {
    Map<ProbeSite, MeasuredMethod> sites = new LinkedHashMap<>();
    type.measured().forEach(method -> sites.put(site(method), method));
    return sites;
  }

  private ProbeSite site(MeasuredMethod measured) {
    ExecutableElement method = measured.element();
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      List<ExecutableElement> all =
          ElementFilter.constructorsIn(method.getEnclosingElement().getEnclosedElements());
      return new ProbeSite(
          ProbeSite.CONSTRUCTOR,
          parameters(method),
          all.indexOf(method),
          measured.kind(),
          measured.section());
    }
    return new ProbeSite(
        method.getSimpleName().toString(),
        "(" + parameters(method) + ")" + descriptor(method.getReturnType()),
        0,
        measured.kind(),
        measured.section());
  }

  private String parameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(VariableElement::asType)
        .map(this::descriptor)
        .collect(Collectors.joining());
  }

  private String descriptor(TypeMirror type) {
    TypeMirror erased = types.erasure(type);
    return switch (erased.getKind()) {
      case VOID -> "V";
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case CHAR -> "C";
      case INT -> "I";
      case LONG -> "J";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case ARRAY -> "[" + descriptor(((ArrayType) erased).getComponentType());
      default -> "L" + internalName((TypeElement) ((DeclaredType) erased).asElement()) + ";";
    };
  }

  private String internalName(TypeElement type) {
    return elements.getBinaryName(type).toString().replace('.', '/');
  }
}
