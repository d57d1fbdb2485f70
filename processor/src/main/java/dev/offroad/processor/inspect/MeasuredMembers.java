package dev.offroad.processor.inspect;

import dev.offroad.processor.access.Access;
import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.model.Member;
import dev.offroad.processor.model.Mode;
import dev.offroad.processor.model.Shape;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The members that a type declares and that are measured: chosen by annotations, and keeping the
 * rules.
 *
 * @param shape what is generated for the type
 * @param wholeType whether the type itself is annotated
 * @param constructors the constructors, in source order
 * @param methods the methods, in source order
 */
record MeasuredMembers(
    Shape shape,
    boolean wholeType,
    List<ExecutableElement> constructors,
    List<ExecutableElement> methods) {

  static MeasuredMembers of(
      TypeElement type,
      Mode mode,
      Access access,
      Elements elements,
      Types types,
      Problems problems) {
    MemberChoice choice = MemberChoice.of(type, elements, problems);
    Shape shape = mode == Mode.IN_PLACE ? Shape.IN_PLACE : shapeOf(type, access);
    MethodRules ofMethods = new MethodRules(type, shape, access);
    ConstructorRules ofConstructors = new ConstructorRules(type, access, elements, types);
    return new MeasuredMembers(
        shape,
        choice.wholeType(),
        keepRules(
            choice.constructors(),
            member -> shape == Shape.IN_PLACE ? Optional.empty() : ofConstructors.check(member),
            problems),
        keepRules(choice.methods(), ofMethods::check, problems));
  }

  /** Constructors and methods. */
  List<ExecutableElement> all() {
    return Stream.concat(constructors.stream(), methods.stream()).toList();
  }

  private static Shape shapeOf(TypeElement type, Access access) {
    if (access.whyNotExtendable().isPresent()) {
      return Shape.HOLDER;
    }
    return type.getKind() == ElementKind.INTERFACE ? Shape.DELEGATE : Shape.SUBCLASS;
  }

  /**
   * A member that was annotated itself must keep the rules; one of an annotated type is left out.
   */
  private static List<ExecutableElement> keepRules(
      List<ExecutableElement> members,
      Function<Member, Optional<Problem>> rules,
      Problems problems) {
    List<ExecutableElement> kept = new ArrayList<>();
    for (ExecutableElement member : members) {
      Optional<Problem> broken = rules.apply(Member.of(member));
      if (broken.isEmpty()) {
        kept.add(member);
      } else if (Annotations.isMeasured(member)) {
        problems.add(broken.get());
      }
    }
    return kept;
  }
}
