package dev.offroad.processor.problem;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A rule that was broken, and where.
 *
 * @param code the rule
 * @param text what was found, and how to mend it
 * @param element the element that it is about, or null
 * @param annotation the annotation to place it at, or null
 * @param value the value of the annotation to place it at, or null
 */
public record Problem(
    ProblemCode code,
    String text,
    Element element,
    AnnotationMirror annotation,
    AnnotationValue value) {

  /**
   * A problem that is placed on an element.
   *
   * @param code the rule
   * @param element the element
   * @param text what was found, and how to mend it
   * @return the problem
   */
  public static Problem at(ProblemCode code, Element element, String text) {
    return new Problem(code, text, element, null, null);
  }

  /**
   * The line that the compiler prints.
   *
   * @return the id and the text
   */
  public String message() {
    return "[offroad:" + code.id() + "] " + text;
  }
}
