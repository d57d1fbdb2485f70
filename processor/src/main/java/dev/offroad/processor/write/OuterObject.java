package dev.offroad.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.Locale;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** The object around an object of an inner class; nothing for other classes. */
final class OuterObject {

  private final TypeElement outer;

  OuterObject(TypeElement type) {
    boolean inner =
        type.getNestingKind() == NestingKind.MEMBER
            && type.getKind().isClass()
            && !type.getModifiers().contains(Modifier.STATIC);
    this.outer = inner ? (TypeElement) type.getEnclosingElement() : null;
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
