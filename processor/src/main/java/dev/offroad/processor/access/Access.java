package dev.offroad.processor.access;

import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Member;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import javax.lang.model.util.Types;

/**
 * What the class that is generated for a type can name, call and extend: it stands in the type's
 * package and, but for holders, is its subtype.
 */
public final class Access {

  private final TypeElement type;
  private final PackageElement home;
  private final Elements elements;
  private final Types types;

  /**
   * The access of the class that is generated for a type.
   *
   * @param type the type
   * @param elements of the compilation
   * @param types of the compilation
   */
  public Access(TypeElement type, Elements elements, Types types) {
    this.type = type;
    this.home = elements.getPackageOf(type);
    this.elements = elements;
    this.types = types;
  }

  /**
   * The type itself or the type around it that is private.
   *
   * @param type the type
   * @return the outermost private one from inside out; empty where all can be named in the package
   */
  public static Optional<Element> privateType(TypeElement type) {
    for (Element e = type; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }

  /**
   * The first type in a signature that the generated class cannot name.
   *
   * @param member the method or constructor
   * @return the type; empty where it can name all of them
   */
  public Optional<DeclaredType> hiddenIn(Member member) {
    return TypeVisits.firstIn(member, this::isHidden);
  }

  /**
   * The first type in the bounds of the type's parameters that the generated class cannot name.
   *
   * @return the type; empty where it can name all of them
   */
  public Optional<DeclaredType> hiddenInBounds() {
    return TypeVisits.firstIn(
        MeasuredType.typeParameters(type).stream().map(TypeParameterElement::asType),
        this::isHidden);
  }

  /**
   * Whether the generated class can name a type.
   *
   * @param named the type
   * @return {@code true} when it is visible from there
   */
  public boolean canName(TypeElement named) {
    for (Element e = named; !(e instanceof PackageElement); e = e.getEnclosingElement()) {
      if (!canSee(e)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the generated class can repeat an annotation.
   *
   * @param annotation the annotation
   * @return {@code true} when it can name its type and all types in its values
   */
  public boolean canRepeat(AnnotationMirror annotation) {
    DeclaredType annotationType = annotation.getAnnotationType();
    return annotationType.getKind() == TypeKind.DECLARED
        && canName((TypeElement) annotationType.asElement())
        && annotation.getElementValues().values().stream().allMatch(this::canRepeat);
  }

  /**
   * Whether a method that another type declares is inherited by the type at hand, so that the
   * generated class can override it and call it by {@code super}.
   *
   * @param method a method of a supertype
   * @return {@code true} unless a package stands in between
   */
  public boolean inherits(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return false;
    }
    if (method.getModifiers().contains(Modifier.PUBLIC)) {
      return true;
    }
    if (method.getModifiers().contains(Modifier.PROTECTED)) {
      return elements.getPackageOf(method).equals(home) || whyNotExtendable().isEmpty();
    }
    for (TypeElement e = type; e != null; e = superclass(e)) {
      if (!elements.getPackageOf(e).equals(elements.getPackageOf(method))) {
        return false;
      }
      if (e.equals(method.getEnclosingElement())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The constructors that the generated class can call.
   *
   * @return the constructors, in source order
   */
  public Stream<ExecutableElement> callableConstructors() {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
        .filter(constructor -> hiddenIn(Member.of(constructor)).isEmpty());
  }

  /**
   * Why the type can be neither extended nor implemented.
   *
   * @return the end of "Parser …", for example {@code is a record}; empty where it can
   */
  public Optional<String> whyNotExtendable() {
    return whyNotExtendableAsDeclared()
        .or(
            () ->
                type.getKind() == ElementKind.CLASS && callableConstructors().findAny().isEmpty()
                    ? Optional.of("has no constructor that a generated subclass could call")
                    : Optional.empty());
  }

  private Optional<String> whyNotExtendableAsDeclared() {
    if (type.getKind() == ElementKind.RECORD) {
      return Optional.of("is a record");
    }
    if (type.getKind() == ElementKind.ENUM) {
      return Optional.of("is an enum");
    }
    if (type.getModifiers().contains(Modifier.FINAL)) {
      return Optional.of("is final");
    }
    if (type.getModifiers().contains(Modifier.SEALED)) {
      return Optional.of("is sealed");
    }
    return Optional.empty();
  }

  private boolean isHidden(DeclaredType named) {
    return named.getKind() == TypeKind.DECLARED && !canName((TypeElement) named.asElement());
  }

  private boolean canSee(Element e) {
    if (e.getModifiers().contains(Modifier.PRIVATE)) {
      return false;
    }
    Element around = e.getEnclosingElement();
    if (e.getModifiers().contains(Modifier.PUBLIC)
        || around.getKind().isInterface()
        || elements.getPackageOf(e).equals(home)) {
      return true;
    }
    return e.getModifiers().contains(Modifier.PROTECTED)
        && mayHaveSubtypes()
        && types.isSubtype(types.erasure(type.asType()), types.erasure(around.asType()));
  }

  /** All that can be said without looking at signatures, which is what this is asked for. */
  private boolean mayHaveSubtypes() {
    return whyNotExtendableAsDeclared().isEmpty()
        && (type.getKind().isInterface()
            || ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(c -> !c.getModifiers().contains(Modifier.PRIVATE)));
  }

  private boolean canRepeat(AnnotationValue value) {
    return value.accept(
        new SimpleAnnotationValueVisitor14<Boolean, Void>(true) {
          @Override
          public Boolean visitType(TypeMirror named, Void none) {
            return TypeVisits.firstIn(Stream.of(named), Access.this::isHidden).isEmpty();
          }

          @Override
          public Boolean visitEnumConstant(VariableElement constant, Void none) {
            return canName((TypeElement) constant.getEnclosingElement());
          }

          @Override
          public Boolean visitAnnotation(AnnotationMirror annotation, Void none) {
            return canRepeat(annotation);
          }

          @Override
          public Boolean visitArray(List<? extends AnnotationValue> values, Void none) {
            return values.stream().allMatch(Access.this::canRepeat);
          }
        },
        null);
  }

  private static TypeElement superclass(TypeElement type) {
    return type.getSuperclass() instanceof DeclaredType declared
        ? (TypeElement) declared.asElement()
        : null;
  }
}
