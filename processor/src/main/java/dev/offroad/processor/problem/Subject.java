package dev.offroad.processor.problem;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Names what a message is about, in one way for all messages. */
public final class Subject {

  private Subject() {}

  /**
   * An annotated method, constructor or type.
   *
   * @param element the element
   * @return for example {@code @Measured parse(String) in com.acme.Parser}
   */
  public static String measured(Element element) {
    return annotated("@Measured", element);
  }

  /**
   * An annotated method, constructor or type.
   *
   * @param annotation the annotation, with its sign
   * @param element the element
   * @return for example {@code @NotMeasured parse(String) in com.acme.Parser}
   */
  public static String annotated(String annotation, Element element) {
    if (element instanceof ExecutableElement method) {
      return annotation
          + " "
          + signature(method)
          + " in "
          + type((TypeElement) method.getEnclosingElement());
    }
    return annotation + " " + type((TypeElement) element);
  }

  /**
   * A method, constructor or type, without an annotation.
   *
   * @param element the element
   * @return for example {@code parse(String)} or {@code Parser}
   */
  public static String plain(Element element) {
    return element instanceof ExecutableElement method
        ? signature(method)
        : element.getSimpleName().toString();
  }

  /**
   * A method's or constructor's name with the simple names of its parameter types.
   *
   * @param method the method or constructor
   * @return for example {@code parse(String, int[])}
   */
  public static String signature(ExecutableElement method) {
    String name =
        method.getKind() == ElementKind.CONSTRUCTOR
            ? method.getEnclosingElement().getSimpleName().toString()
            : method.getSimpleName().toString();
    return name + "(" + parameterTypes(method, ", ") + ")";
  }

  /**
   * The simple names of a method's parameter types.
   *
   * @param method the method or constructor
   * @param separator what stands between them
   * @return the names
   */
  public static String parameterTypes(ExecutableElement method, String separator) {
    return parameterTypes(method, separator, TypeElement::getSimpleName);
  }

  /**
   * The names of a method's parameter types with their packages.
   *
   * @param method the method or constructor
   * @return the names, separated by commas
   */
  public static String qualifiedParameterTypes(ExecutableElement method) {
    return parameterTypes(method, ",", TypeElement::getQualifiedName);
  }

  private static String parameterTypes(
      ExecutableElement method, String separator, Function<TypeElement, Name> naming) {
    return method.getParameters().stream()
        .map(parameter -> name(parameter.asType(), naming))
        .collect(Collectors.joining(separator));
  }

  /**
   * A type that the generated class cannot name, and how to mend that; "or …" is to follow.
   *
   * @param type the type
   * @return for example {@code the private type Secret. Make Secret package-private or wider,}
   */
  public static String hidden(DeclaredType type) {
    String name = type.asElement().getSimpleName().toString();
    for (Element e = type.asElement(); e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        String mend = e.getSimpleName() + " package-private or wider,";
        return "the private type " + name + ". Make " + mend;
      }
    }
    return "the type " + name + ", which is not visible in its package. Make " + name + " public,";
  }

  /**
   * A type, also one without a name.
   *
   * @param type the type
   * @return for example {@code com.acme.Parser}, {@code the local type Local} or {@code an
   *     anonymous Runnable}
   */
  public static String type(TypeElement type) {
    if (type.getNestingKind() == NestingKind.ANONYMOUS) {
      List<? extends TypeMirror> interfaces = type.getInterfaces();
      TypeMirror supertype = interfaces.isEmpty() ? type.getSuperclass() : interfaces.get(0);
      return "an anonymous " + ((DeclaredType) supertype).asElement().getSimpleName();
    }
    return type.getNestingKind() == NestingKind.LOCAL
        ? "the local type " + type.getSimpleName()
        : type.getQualifiedName().toString();
  }

  private static String name(TypeMirror type, Function<TypeElement, Name> naming) {
    if (type.getKind() == TypeKind.ARRAY) {
      return name(((ArrayType) type).getComponentType(), naming) + "[]";
    }
    if (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ERROR) {
      return naming.apply((TypeElement) ((DeclaredType) type).asElement()).toString();
    }
    if (type.getKind() == TypeKind.TYPEVAR) {
      return ((TypeVariable) type).asElement().getSimpleName().toString();
    }
    // A primitive type: its kind is its name, whatever annotations stand before it.
    return type.getKind().name().toLowerCase(Locale.ROOT);
  }
}
