package dev.offroad.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Shape;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Types as the start of an expression, {@code Parser.parse(text)}. A field of that name obscures
 * the type there (JLS 6.4.2), and the generated class inherits fields; then a cast stands for it,
 * where a name can only be a type: {@code ((Parser) null).parse(text)}.
 */
final class TypeReference {

  private final Set<String> fields;

  TypeReference(Set<String> fields) {
    this.fields = fields;
  }

  /** The names of the fields that the generated class inherits. */
  static Set<String> inheritedFields(MeasuredType type, Elements elements) {
    if (type.shape() == Shape.HOLDER) {
      return Set.of();
    }
    return ElementFilter.fieldsIn(elements.getAllMembers(type.original())).stream()
        .map(field -> field.getSimpleName().toString())
        .collect(Collectors.toSet());
  }

  CodeBlock to(ClassName type) {
    return isObscured(type) ? CodeBlock.of("(($T) null)", type) : CodeBlock.of("$T", type);
  }

  /** As {@link #to}; a static method of an interface is called by a name only, then a full one. */
  CodeBlock toInterface(ClassName type) {
    return isObscured(type) ? CodeBlock.of("$L", type.canonicalName()) : CodeBlock.of("$T", type);
  }

  boolean isObscured(ClassName type) {
    return leadingNames(type).stream().anyMatch(fields::contains);
  }

  /** The names that a reference to a type can begin with: its class or its package. */
  static List<String> leadingNames(ClassName type) {
    String firstOfPackage = type.packageName().replaceFirst("\\..*", "");
    String outermost = type.topLevelClassName().simpleName();
    return firstOfPackage.isEmpty() ? List.of(outermost) : List.of(outermost, firstOfPackage);
  }
}
