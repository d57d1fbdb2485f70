package dev.offroad.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.RuntimeNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/**
 * Writes the probes, one for each measured method:
 *
 * <pre>{@code
 * private static final Probe PARSE_ALL = Probe.method("Parser.parseAll", "", "com.acme.Parser");
 * }</pre>
 */
final class ProbeFields {

  static final ClassName PROBE = ClassName.get(RuntimeNames.PACKAGE, RuntimeNames.PROBE);

  private final Map<MeasuredMethod, String> names = new HashMap<>();
  private final Set<String> taken;
  private final CodeBlock probe;

  /**
   * Names the probes of a class. No name is that of a parameter, which would hide it, nor that of
   * an inherited field, which it would hide from those who read it through the generated class.
   *
   * @param type the class
   * @param inheritedFields the names of the fields that it inherits
   * @param reference names types in the class
   */
  ProbeFields(MeasuredType type, Set<String> inheritedFields, TypeReference reference) {
    this.taken = new HashSet<>(inheritedFields);
    this.probe = reference.to(PROBE);
    taken.addAll(TypeReference.leadingNames(ClassName.get(type.original())));
    taken.addAll(TypeReference.leadingNames(PROBE));
    for (MeasuredMethod method : type.measured()) {
      for (VariableElement parameter : method.element().getParameters()) {
        taken.add(parameter.getSimpleName().toString());
      }
    }
    type.measured().forEach(method -> names.put(method, free(constantName(method))));
  }

  /** The name of the field that holds a method's probe. */
  String of(MeasuredMethod method) {
    return names.get(method);
  }

  void addTo(TypeSpec.Builder type, List<MeasuredMethod> methods) {
    for (MeasuredMethod method : methods) {
      type.addField(
          FieldSpec.builder(PROBE, of(method), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer(
                  "$L.$L($S,$W$S,$W$S)",
                  probe,
                  factory(method),
                  method.section().name(),
                  method.section().group(),
                  method.section().declaredIn())
              .build());
    }
  }

  private static String factory(MeasuredMethod method) {
    if (method.element().getKind() == ElementKind.CONSTRUCTOR) {
      return RuntimeNames.PROBE_OF_CONSTRUCTOR;
    }
    return method.element().getModifiers().contains(Modifier.STATIC)
        ? RuntimeNames.PROBE_OF_STATIC_METHOD
        : RuntimeNames.PROBE_OF_METHOD;
  }

  private String free(String name) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    return free;
  }

  /** {@code PARSE_ALL} for {@code parseAll}, {@code NEW} for a constructor. */
  private static String constantName(MeasuredMethod method) {
    if (method.element().getKind() == ElementKind.CONSTRUCTOR) {
      return "NEW";
    }
    String name = method.element().getSimpleName().toString();
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }
}
