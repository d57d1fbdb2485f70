package dev.offroad.processor.inspect;

import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.model.SectionName;
import dev.offroad.processor.problem.Subject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * Names the sections of a type: the given name, or {@code SimpleClass.method}. All measured methods
 * that would otherwise have the same name get their parameter types too, with packages where the
 * simple names are alike. A name on the type stands for {@code SimpleClass}.
 *
 * <p>In place more methods can be measured than by wrappers. Those that wrappers can measure have
 * the names that they have there, so that runs of both modes compare; the others come after them.
 */
final class SectionNames {

  private final TypeElement type;
  private final String declaredIn;
  private final List<ExecutableElement> wrapped;
  private final List<ExecutableElement> measured;

  /**
   * The names for a type.
   *
   * @param type the type
   * @param declaredIn its binary name
   * @param wrapped its constructors and methods that are measured by wrappers
   * @param measured its measured constructors and methods
   */
  SectionNames(
      TypeElement type,
      String declaredIn,
      List<ExecutableElement> wrapped,
      List<ExecutableElement> measured) {
    this.type = type;
    this.declaredIn = declaredIn;
    this.wrapped = wrapped;
    this.measured = measured;
  }

  /** The section of each method and constructor. */
  Map<ExecutableElement, SectionName> all() {
    Map<ExecutableElement, String> names = new HashMap<>();
    addNames(wrapped, Set.of(), names);
    Set<String> ofWrapped = wrapped.stream().map(this::standardName).collect(Collectors.toSet());
    List<ExecutableElement> others =
        measured.stream().filter(method -> !names.containsKey(method)).toList();
    addNames(others, ofWrapped, names);
    Map<ExecutableElement, SectionName> sections = new LinkedHashMap<>();
    measured.forEach(method -> sections.put(method, section(method, names.get(method))));
    return sections;
  }

  private void addNames(
      List<ExecutableElement> methods, Set<String> taken, Map<ExecutableElement, String> names) {
    List<Function<ExecutableElement, String>> longerAndLonger =
        List.of(
            this::standardName,
            method -> standardName(method) + "(" + Subject.parameterTypes(method, ",") + ")",
            method -> standardName(method) + "(" + Subject.qualifiedParameterTypes(method) + ")");
    List<ExecutableElement> toName = methods;
    for (Function<ExecutableElement, String> naming : longerAndLonger) {
      toName.forEach(method -> names.put(method, naming.apply(method)));
      Map<String, Integer> uses = new HashMap<>();
      names.values().forEach(name -> uses.merge(name, 1, Integer::sum));
      toName =
          toName.stream()
              .filter(m -> uses.get(names.get(m)) > 1 || taken.contains(names.get(m)))
              .toList();
    }
  }

  private SectionName section(ExecutableElement method, String standard) {
    String group = Annotations.group(method);
    String given = Annotations.name(method);
    return new SectionName(
        given.isEmpty() ? standard : given,
        group.isEmpty() ? Annotations.group(type) : group,
        declaredIn);
  }

  /** Of an anonymous class, what its class file is called: {@code Outer$1}. */
  private String nameOfType() {
    String simple = type.getSimpleName().toString();
    return simple.isEmpty() ? declaredIn.substring(declaredIn.lastIndexOf('.') + 1) : simple;
  }

  private String standardName(ExecutableElement method) {
    String ofType = Annotations.name(type);
    String prefix = ofType.isEmpty() ? nameOfType() : ofType;
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    return prefix + "." + (constructor ? "new" : method.getSimpleName());
  }
}
