package dev.offroad.processor.inspect;

import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.model.GeneratedName;
import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Shape;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Problems;
import dev.offroad.processor.problem.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Decides what is generated for an annotated type, and finds every problem on the way. */
public final class TypeInspector {

  private final Elements elements;
  private final Types types;
  private final Problems problems;

  /**
   * An inspector.
   *
   * @param elements of the compilation
   * @param types of the compilation
   * @param problems takes what is wrong
   */
  public TypeInspector(Elements elements, Types types, Problems problems) {
    this.elements = elements;
    this.types = types;
    this.problems = problems;
  }

  /**
   * Inspects a type that is annotated, or has an annotated member, and names no missing type.
   *
   * @param type the type
   * @return what to generate; empty where there is nothing
   */
  public Optional<MeasuredType> inspect(TypeElement type) {
    MemberChoice choice = MemberChoice.of(type, elements, problems);
    Optional<Problem> whole = new TypeRules(type).check();
    if (whole.isPresent()) {
      problems.add(whole.get());
      return Optional.empty();
    }
    Shape shape = shapeOf(type);
    List<ExecutableElement> methods =
        keepRules(choice.methods(), new MethodRules(type, shape)::check);
    List<ExecutableElement> creations =
        keepRules(choice.constructors(), new ConstructorRules(type, elements, types)::check);
    MeasuredType measured = model(type, shape, methods, creations);
    if (measured.isEmpty()) {
      if (choice.wholeType()) {
        problems.add(nothingToMeasure(type));
      }
      return Optional.empty();
    }
    for (ExecutableElement method : measured.delegated()) {
      Optional<DeclaredType> hidden = Access.privateTypeIn(method);
      if (hidden.isPresent()) {
        problems.add(privateTypeInDelegated(type, method, hidden.get()));
        return Optional.empty();
      }
    }
    return Optional.of(measured);
  }

  private static Problem privateTypeInDelegated(
      TypeElement type, ExecutableElement method, DeclaredType hidden) {
    String name = hidden.asElement().getSimpleName().toString();
    return Problem.at(
        ProblemCode.PRIVATE_TYPE_IN_SIGNATURE,
        type,
        "@Measured in "
            + type.getQualifiedName()
            + ": its generated class must implement "
            + Subject.signature(method)
            + ", which names the private type "
            + name
            + ". Make "
            + name
            + " package-private or wider, or remove @Measured.");
  }

  private static Shape shapeOf(TypeElement type) {
    if (Access.whyNotExtendable(type).isPresent()) {
      return Shape.HOLDER;
    }
    return type.getKind() == ElementKind.INTERFACE ? Shape.DELEGATE : Shape.SUBCLASS;
  }

  /**
   * A member that was annotated itself must keep the rules; one of an annotated type is left out.
   */
  private List<ExecutableElement> keepRules(List<ExecutableElement> members, Rules rules) {
    List<ExecutableElement> kept = new ArrayList<>();
    for (ExecutableElement member : members) {
      Optional<Problem> broken = rules.check(member);
      if (broken.isEmpty()) {
        kept.add(member);
      } else if (Annotations.isMeasured(member)) {
        problems.add(broken.get());
      }
    }
    return kept;
  }

  private MeasuredType model(
      TypeElement type,
      Shape shape,
      List<ExecutableElement> methods,
      List<ExecutableElement> creations) {
    List<ExecutableElement> all = new ArrayList<>(creations);
    all.addAll(methods);
    List<MeasuredMethod> named = Names.withSections(type, all);
    Predicate<MeasuredMethod> isStatic =
        method -> method.element().getModifiers().contains(Modifier.STATIC);
    List<MeasuredMethod> namedMethods = named.subList(creations.size(), named.size());
    return new MeasuredType(
        type,
        shape,
        elements.getPackageOf(type).getQualifiedName().toString(),
        GeneratedName.of(type),
        shape == Shape.SUBCLASS ? Access.callableConstructors(type).toList() : List.of(),
        named.subList(0, creations.size()),
        namedMethods.stream().filter(isStatic.negate()).toList(),
        namedMethods.stream().filter(isStatic).toList(),
        shape == Shape.DELEGATE
            ? new DelegatedMethods(elements, types).of(type, methods)
            : List.of());
  }

  private static Problem nothingToMeasure(TypeElement type) {
    boolean hasMethods = !ElementFilter.methodsIn(type.getEnclosedElements()).isEmpty();
    String found =
        hasMethods
            ? " has no method that can be measured: private, final and abstract methods cannot, nor can"
                + " the instance methods of a type that cannot be extended."
            : " declares no method.";
    return Problem.at(
        ProblemCode.NOTHING_TO_MEASURE,
        type,
        Subject.measured(type)
            + found
            + " Annotate a type whose methods can be overridden, or"
            + " remove @Measured.");
  }

  /** Finds the first rule that a member breaks. */
  private interface Rules {
    Optional<Problem> check(ExecutableElement member);
  }
}
