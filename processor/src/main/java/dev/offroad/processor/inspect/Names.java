package dev.offroad.processor.inspect;

import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.SectionName;
import dev.offroad.processor.problem.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Names of sections. */
final class Names {

  private Names() {}

  /**
   * Names the sections of a type: the given name, or {@code SimpleClass.method}, with the parameter
   * types for all measured methods that would otherwise have the same name. A name on the type
   * stands for {@code SimpleClass}.
   */
  static List<MeasuredMethod> withSections(TypeElement type, List<ExecutableElement> measured) {
    Map<String, Integer> uses = new HashMap<>();
    measured.forEach(method -> uses.merge(standardName(type, method), 1, Integer::sum));
    List<MeasuredMethod> named = new ArrayList<>();
    for (ExecutableElement method : measured) {
      named.add(new MeasuredMethod(method, section(type, method, uses)));
    }
    return named;
  }

  private static SectionName section(
      TypeElement type, ExecutableElement method, Map<String, Integer> uses) {
    String group = Annotations.group(method);
    String groupOrOfType = group.isEmpty() ? Annotations.group(type) : group;
    String given = Annotations.name(method);
    if (!given.isEmpty()) {
      return new SectionName(given, groupOrOfType);
    }
    String standard = standardName(type, method);
    boolean ambiguous = uses.get(standard) > 1;
    String name = ambiguous ? standard + "(" + Subject.parameterTypes(method, ",") + ")" : standard;
    return new SectionName(name, groupOrOfType);
  }

  private static String standardName(TypeElement type, ExecutableElement method) {
    String ofType = Annotations.name(type);
    String prefix = ofType.isEmpty() ? type.getSimpleName().toString() : ofType;
    boolean constructor = method.getKind() == ElementKind.CONSTRUCTOR;
    return prefix + "." + (constructor ? "new" : method.getSimpleName());
  }
}
