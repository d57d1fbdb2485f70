package dev.offroad.processor.write;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.offroad.processor.model.MeasuredMethod;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
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

  private final String declaringType;
  private final Map<MeasuredMethod, String> names = new HashMap<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Names the probes of the given methods; no name is that of a parameter, which would hide it.
   *
   * @param declaringType the binary name of the measured type
   * @param methods all measured methods and constructors
   */
  ProbeFields(String declaringType, List<MeasuredMethod> methods) {
    this.declaringType = declaringType;
    for (MeasuredMethod method : methods) {
      for (VariableElement parameter : method.element().getParameters()) {
        taken.add(parameter.getSimpleName().toString());
      }
    }
    for (MeasuredMethod method : methods) {
      taken.add(outermost(method.element()).getSimpleName().toString());
      names.put(method, free(constantName(method)));
    }
  }

  /** The outermost type that a member is in: generated code begins with its name to call it. */
  static Element outermost(Element member) {
    Element type = member.getEnclosingElement();
    while (type.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      type = type.getEnclosingElement();
    }
    return type;
  }

  /** The name of the field that holds a method's probe. */
  String of(MeasuredMethod method) {
    return names.get(method);
  }

  void addTo(TypeSpec.Builder type, List<MeasuredMethod> methods) {
    for (MeasuredMethod method : methods) {
      type.addField(
          FieldSpec.builder(
                  RuntimeNames.PROBE, of(method), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer(
                  "$T.$L($S, $S, $S)",
                  RuntimeNames.PROBE,
                  factory(method),
                  method.section().name(),
                  method.section().group(),
                  declaringType)
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
