package dev.offroad.processor.lint;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A measured type and the class that was generated for it, by what that class really has. So it
 * holds for classes of this compilation and for those that come as class files.
 *
 * @param original the type
 * @param generated its generated class
 * @param methods the instance methods of the original, inherited ones too, that the generated class
 *     overrides; none where it is no subclass
 * @param shims the static methods of the original that the generated class has as well
 * @param constructors the constructors that the generated class has as well; none where it is no
 *     subclass
 * @param creations the measured constructors, which the generated class has a factory for
 */
record Wiring(
    TypeElement original,
    TypeElement generated,
    List<ExecutableElement> methods,
    List<ExecutableElement> shims,
    List<ExecutableElement> constructors,
    List<ExecutableElement> creations) {}
