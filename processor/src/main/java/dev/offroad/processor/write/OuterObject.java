package dev.offroad.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.offroad.processor.model.MeasuredType;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/** The object around an object of an inner class; nothing for other classes. */
final class OuterObject {

  private final TypeElement outer;

  OuterObject(TypeElement type) {
    this.outer = MeasuredType.isInner(type) ? (TypeElement) type.getEnclosingElement() : null;
  }

  /** Adds the outer object as a parameter. Returns its name, empty where there is none. */
  String addTo(MethodSpec.Builder method, Signature signature) {
    if (outer == null) {
      return "";
    }
    String simple = outer.getSimpleName().toString();
    String name =
        signature.freshName(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
    method.addParameter(TypeName.get(outer.asType()), name);
    return name;
  }
}
