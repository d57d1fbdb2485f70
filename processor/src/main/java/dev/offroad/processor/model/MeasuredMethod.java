package dev.offroad.processor.model;

import javax.lang.model.element.ExecutableElement;

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
}
