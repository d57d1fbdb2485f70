package dev.offroad.processor.write;

import com.palantir.javapoet.MethodSpec;
import dev.offroad.processor.model.MeasuredType;
import java.util.Locale;
import javax.lang.model.element.TypeElement;

/** The object around an object of an inner class; nothing for other classes. */
final class OuterObject {

  private final TypeElement type;

  OuterObject(TypeElement type) {
    this.type = type;
  }

  /** Adds the outer object as a parameter. Returns its name, empty where there is none. */
  String addTo(MethodSpec.Builder method, Signature signature) {
    if (!MeasuredType.isInner(type)) {
      return "";
    }
    String simple = type.getEnclosingElement().getSimpleName().toString();
    String name =
        signature.freshName(simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1));
    method.addParameter(signature.outerObject(type, name));
    return name;
  }
}
