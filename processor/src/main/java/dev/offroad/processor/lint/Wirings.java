package dev.offroad.processor.lint;

import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.model.GeneratedName;
import dev.offroad.processor.model.MeasuredType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the wiring of types, each once. */
final class Wirings {

  private final Elements elements;
  private final Signatures signatures;
  private final Map<TypeElement, Optional<Wiring>> known = new HashMap<>();

  Wirings(Elements elements, Types types) {
    this.elements = elements;
    this.signatures = new Signatures(types);
  }

  /** The wiring of a type; empty where it has no generated class. */
  Optional<Wiring> of(TypeElement type) {
    return known.computeIfAbsent(type, this::find);
  }

  private Optional<Wiring> find(TypeElement type) {
    boolean isAnnotated =
        Annotations.isMeasured(type)
            || executables(type).anyMatch(member -> Annotations.isMeasured(member));
    return isAnnotated
        ? Optional.ofNullable(generatedFor(type)).map(generated -> wiring(type, generated))
        : Optional.empty();
  }

  private static Stream<ExecutableElement> executables(TypeElement type) {
    return type.getEnclosedElements().stream()
        .filter(member -> member instanceof ExecutableElement)
        .map(member -> (ExecutableElement) member);
  }

  private TypeElement generatedFor(TypeElement type) {
    String name = GeneratedName.qualified(type, elements);
    ModuleElement module = elements.getModuleOf(type);
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }

  private Wiring wiring(TypeElement type, TypeElement generated) {
    boolean isSubclass =
        generated.getSuperclass() instanceof DeclaredType superclass
            && superclass.asElement().equals(type);
    List<ExecutableElement> methods = ElementFilter.methodsIn(generated.getEnclosedElements());
    List<ExecutableElement> statics = methods.stream().filter(Wirings::isStatic).toList();
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    return new Wiring(
        type,
        generated,
        isSubclass ? overridden(type, generated) : List.of(),
        ElementFilter.methodsIn(type.getEnclosedElements()).stream()
            .filter(Wirings::isStatic)
            .filter(isAny(statics, this::isShim))
            .toList(),
        isSubclass
            ? constructors.stream()
                .filter(
                    isAny(
                        ElementFilter.constructorsIn(generated.getEnclosedElements()),
                        signatures::takesParametersOf))
                .toList()
            : List.of(),
        constructors.stream()
            .filter(Annotations::isMeasured)
            .filter(isAny(statics, this::isFactory))
            .toList());
  }

  private List<ExecutableElement> overridden(TypeElement type, TypeElement generated) {
    List<ExecutableElement> overrides =
        ElementFilter.methodsIn(generated.getEnclosedElements()).stream()
            .filter(method -> !isStatic(method))
            .toList();
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(isAny(overrides, (of, override) -> elements.overrides(override, of, generated)))
        .toList();
  }

  private boolean isShim(ExecutableElement method, ExecutableElement shim) {
    return shim.getSimpleName().equals(method.getSimpleName())
        && signatures.haveSameParameters(method, shim);
  }

  private boolean isFactory(ExecutableElement constructor, ExecutableElement factory) {
    return factory.getSimpleName().contentEquals(MeasuredType.FACTORY)
        && signatures.takesParametersOf(constructor, factory);
  }

  private static Predicate<ExecutableElement> isAny(
      List<ExecutableElement> members,
      BiPredicate<ExecutableElement, ExecutableElement> ofOriginal) {
    return original -> members.stream().anyMatch(member -> ofOriginal.test(original, member));
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }
}
