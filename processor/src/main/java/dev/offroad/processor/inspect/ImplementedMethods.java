package dev.offroad.processor.inspect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The methods of a type that implement a measured method of an interface. A wrapper is put around
 * whoever implements the interface; in place, the probe is put into whoever does.
 */
final class ImplementedMethods {

  private static final Set<Modifier> WITHOUT_BODY_OR_OVERRIDE =
      Set.of(Modifier.ABSTRACT, Modifier.NATIVE, Modifier.STATIC, Modifier.PRIVATE);

  private final TypeElement type;
  private final Elements elements;

  ImplementedMethods(TypeElement type, Elements elements) {
    this.type = type;
    this.elements = elements;
  }

  /**
   * The methods and what each implements, in source order.
   *
   * @param isOpen whether a method of the type is nothing of its own: neither measured nor excluded
   * @param isMeasured whether a method is measured where it is declared
   */
  Map<ExecutableElement, ExecutableElement> of(
      Predicate<ExecutableElement> isOpen, Predicate<ExecutableElement> isMeasured) {
    List<ExecutableElement> measured =
        AllMethods.of(type).stream()
            .filter(method -> method.getEnclosingElement().getKind().isInterface())
            .filter(method -> !method.getEnclosingElement().equals(type))
            .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
            .filter(isMeasured)
            .toList();
    Map<ExecutableElement, ExecutableElement> implemented = new LinkedHashMap<>();
    if (measured.isEmpty()) {
      return implemented;
    }
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (hasBody(method) && isOpen.test(method)) {
        Optional<ExecutableElement> first =
            measured.stream().filter(m -> elements.overrides(method, m, type)).findFirst();
        first.ifPresent(declaration -> implemented.put(method, declaration));
      }
    }
    return implemented;
  }

  private static boolean hasBody(ExecutableElement method) {
    return method.getModifiers().stream().noneMatch(WITHOUT_BODY_OR_OVERRIDE::contains);
  }
}
