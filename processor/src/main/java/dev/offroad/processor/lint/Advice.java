package dev.offroad.processor.lint;

import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Subject;
import java.util.Locale;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** What is said of a way round a generated class: what was found, and what to write instead. */
final class Advice {

  private final Wiring wiring;
  private final Place place;
  private final String original;
  private final String generated;

  Advice(Wiring wiring, Place place) {
    this.wiring = wiring;
    this.place = place;
    this.original = wiring.original().getQualifiedName().toString();
    this.generated = wiring.generated().getSimpleName().toString();
  }

  /** For a constructor that has a measured factory. */
  String toCreate(ExecutableElement constructor) {
    String factory =
        place.isReference()
            ? generated + "::" + MeasuredType.FACTORY
            : generated + "." + MeasuredType.FACTORY + arguments(constructor, true);
    return message(
        constructed(constructor)
            + " is not measured: this constructor of "
            + original
            + " is measured by its factory",
        "write " + factory);
  }

  /**
   * For a constructor of a class whose objects are measured as those of a subclass.
   *
   * @param isMirrored whether the generated class has this constructor, too
   */
  String toConstruct(ExecutableElement constructor, boolean isMirrored) {
    String construction =
        place.isReference()
            ? generated + "::new"
            : "new " + generated + diamond() + arguments(constructor, true);
    String first =
        isMirrored
            ? ""
            : "make this constructor callable from its package, with types that can be named there,"
                + " and ";
    return message(
        constructed(constructor) + " makes a " + original + " that is not measured",
        first + "write " + construction);
  }

  /** For a static method that has a shim. */
  String toCall(ExecutableElement method) {
    String name = method.getSimpleName().toString();
    String call =
        place.isReference()
            ? generated + "::" + name
            : generated + "." + name + arguments(method, false);
    return message(
        Subject.signature(method) + " of " + original + " is used directly, which is not measured",
        "write " + call);
  }

  /**
   * For a class that extends the original.
   *
   * @param type the class, without a name if it is anonymous
   * @param method a method of the original that goes unmeasured by this
   */
  String toExtend(TypeElement type, String method) {
    boolean isAnonymous = type.getSimpleName().isEmpty();
    return message(
        (isAnonymous ? "an anonymous class" : type.getSimpleName())
            + " extends "
            + original
            + ", so its "
            + method
            + " is not measured",
        isAnonymous ? "write new " + generated + diamond() + "(...) {...}" : "extend " + generated);
  }

  private String diamond() {
    return wiring.original().getTypeParameters().isEmpty() ? "" : "<>";
  }

  private String constructed(ExecutableElement constructor) {
    return place.isReference()
        ? constructor.getEnclosingElement().getSimpleName() + "::new"
        : "new " + Subject.signature(constructor);
  }

  /** Three dots for those that stay as they are; the outer object of an inner class comes first. */
  private String arguments(ExecutableElement method, boolean isConstruction) {
    String same = method.getParameters().isEmpty() ? "" : "...";
    if (!isConstruction || !MeasuredType.isInner(wiring.original())) {
      return "(" + same + ")";
    }
    String outer = wiring.original().getEnclosingElement().getSimpleName().toString();
    return "("
        + outer.substring(0, 1).toLowerCase(Locale.ROOT)
        + outer.substring(1)
        + (same.isEmpty() ? "" : ", ")
        + same
        + ")";
  }

  private String message(String found, String mending) {
    String all = (isNameable() ? "" : "make " + original + " public and ") + mending;
    String text =
        found
            + ". "
            + all.substring(0, 1).toUpperCase(Locale.ROOT)
            + all.substring(1)
            + "; where it is meant, add @SuppressWarnings(\"offroad\") or compile with"
            + " -Aoffroad.lint=off.";
    return Problem.at(ProblemCode.NOT_WIRED, null, text).message();
  }

  private boolean isNameable() {
    return wiring.generated().getModifiers().contains(Modifier.PUBLIC)
        || ((PackageElement) wiring.generated().getEnclosingElement()).equals(place.inPackage());
  }
}
