package dev.offroad.processor.inspect;

import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Problems;
import dev.offroad.processor.problem.Subject;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Which members the user chose, by annotations on them and on the type; what the annotations say
 * that makes no sense is a problem.
 *
 * @param wholeType whether the type itself is annotated
 * @param methods the methods that were chosen, in source order
 * @param constructors the constructors that were chosen, in source order
 */
record MemberChoice(
    boolean wholeType, List<ExecutableElement> methods, List<ExecutableElement> constructors) {

  static MemberChoice of(TypeElement type, Elements elements, Problems problems) {
    boolean wholeType = Annotations.isMeasured(type);
    List<ExecutableElement> methods = new ArrayList<>();
    List<ExecutableElement> constructors = new ArrayList<>();
    checkName(type, problems);
    for (Element member : type.getEnclosedElements()) {
      if (!(member instanceof ExecutableElement method) || isImplicit(method, elements)) {
        continue;
      }
      checkName(method, problems);
      checkNotMeasured(method, wholeType, problems);
      if (method.getKind() == ElementKind.CONSTRUCTOR && Annotations.isMeasured(method)) {
        constructors.add(method);
      }
      boolean ofType =
          wholeType && !Annotations.isNotMeasured(method) && !isOfObjectInInterface(method);
      if (method.getKind() == ElementKind.METHOD && (Annotations.isMeasured(method) || ofType)) {
        methods.add(method);
      }
    }
    return new MemberChoice(wholeType, methods, constructors);
  }

  /** Whether the compiler added it by itself; javac 17 does not say so of an enum's methods. */
  private static boolean isImplicit(ExecutableElement method, Elements elements) {
    if (elements.getOrigin(method) != Elements.Origin.EXPLICIT) {
      return true;
    }
    String signature = Subject.signature(method);
    return method.getEnclosingElement().getKind() == ElementKind.ENUM
        && (signature.equals("values()") || signature.equals("valueOf(String)"));
  }

  /** A delegate has them from {@code Object}: they are about itself. */
  private static boolean isOfObjectInInterface(ExecutableElement method) {
    return method.getEnclosingElement().getKind() == ElementKind.INTERFACE
        && DelegatedMethods.isOfObject(method);
  }

  private static void checkName(Element element, Problems problems) {
    String name = Annotations.name(element);
    if (!name.isEmpty() && name.isBlank()) {
      problems.add(
          new Problem(
              ProblemCode.BLANK_NAME,
              Subject.measured(element)
                  + " has a name of white space only, which no report could show. Give a name, or leave"
                  + " it out for the standard one.",
              element,
              Annotations.measured(element),
              Annotations.value(element, "value")));
    }
  }

  private static void checkNotMeasured(
      ExecutableElement method, boolean wholeType, Problems problems) {
    if (!Annotations.isNotMeasured(method)) {
      return;
    }
    String subject = Subject.annotated("@NotMeasured", method);
    if (Annotations.isMeasured(method)) {
      problems.add(
          Problem.at(
              ProblemCode.MEASURED_AND_NOT_MEASURED,
              method,
              subject + " is @Measured too. Remove one of the two."));
    } else if (!wholeType || method.getKind() == ElementKind.CONSTRUCTOR) {
      String why =
          wholeType
              ? " has no effect: @Measured on a type does not measure its constructors."
              : " has no effect: "
                  + method.getEnclosingElement().getSimpleName()
                  + " is not @Measured.";
      problems.add(
          Problem.at(
              ProblemCode.IDLE_NOT_MEASURED, method, subject + why + " Remove @NotMeasured."));
    }
  }
}
