package dev.offroad.processor.model;

import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/**
 * A method or constructor that is measured.
 *
 * @param member the method or constructor
 * @param section the section that it is measured as
 */
public record MeasuredMethod(Member member, SectionName section) {

  /**
   * The method or constructor as it is declared.
   *
   * @return the element
   */
  public ExecutableElement element() {
    return member.element();
  }

  /**
   * What the section measures.
   *
   * @return the id that the runtime knows this kind by
   */
  public String kind() {
    if (element().getKind() == ElementKind.CONSTRUCTOR) {
      return RuntimeNames.KIND_OF_CONSTRUCTOR;
    }
    return element().getModifiers().contains(Modifier.STATIC)
        ? RuntimeNames.KIND_OF_STATIC_METHOD
        : RuntimeNames.KIND_OF_METHOD;
  }
}
