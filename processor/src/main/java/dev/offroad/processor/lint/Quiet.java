package dev.offroad.processor.lint;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Declarations inside which nothing is said. */
final class Quiet {

  /** What {@code @SuppressWarnings} must name; generators of code, as Lombok, write "all". */
  private static final Set<String> NAMES = Set.of("offroad", "all");

  private Quiet() {}

  /** Whether a declaration was generated, or suppresses our warnings. */
  static boolean is(Element declaration) {
    return declaration.getAnnotationMirrors().stream()
        .anyMatch(annotation -> isGenerated(annotation) || suppresses(annotation));
  }

  /** By any of the annotations of this name: nobody can mend what is made anew at each build. */
  private static boolean isGenerated(AnnotationMirror annotation) {
    return annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Generated");
  }

  private static boolean suppresses(AnnotationMirror annotation) {
    return annotation.getAnnotationType().toString().equals("java.lang.SuppressWarnings")
        && annotation.getElementValues().values().stream().anyMatch(Quiet::namesUs);
  }

  private static boolean namesUs(AnnotationValue value) {
    Object content = value.getValue();
    return content instanceof Iterable<?> several ? isAnyUs(several) : NAMES.contains(content);
  }

  private static boolean isAnyUs(Iterable<?> values) {
    for (Object value : values) {
      if (value instanceof AnnotationValue one && namesUs(one)) {
        return true;
      }
    }
    return false;
  }
}
