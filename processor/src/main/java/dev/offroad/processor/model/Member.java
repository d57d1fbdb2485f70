package dev.offroad.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/**
 * A method or constructor as a member of the type at hand: an inherited method's signature has the
 * type arguments that the supertype is extended with.
 *
 * @param element the method or constructor
 * @param type its signature as a member
 * @param thrown the exceptions that it declares; fewer than the signature's where several
 *     supertypes declare the method with different ones
 */
public record Member(
    ExecutableElement element, ExecutableType type, List<? extends TypeMirror> thrown) {

  /** Takes a copy of the list. */
  public Member {
    thrown = List.copyOf(thrown);
  }

  /**
   * A method or constructor as it is declared.
   *
   * @param element the method or constructor
   * @return the member
   */
  public static Member of(ExecutableElement element) {
    return of(element, (ExecutableType) element.asType());
  }

  /**
   * A method or constructor with its signature as a member.
   *
   * @param element the method or constructor
   * @param type the signature
   * @return the member
   */
  public static Member of(ExecutableElement element, ExecutableType type) {
    return new Member(element, type, type.getThrownTypes());
  }
}
