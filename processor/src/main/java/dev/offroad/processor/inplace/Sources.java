package dev.offroad.processor.inplace;

import java.util.Collection;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What the rounds of annotation processing ask of javac's trees. */
interface Sources {

  /** Whether a source of this compilation has the body of a method. */
  boolean hasBody(ExecutableElement method);

  /** Reports where the files of some types name classes that only the other mode generates. */
  void reportNamesOfWrappers(Collection<TypeElement> types);
}
