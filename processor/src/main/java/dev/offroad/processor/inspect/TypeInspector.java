package dev.offroad.processor.inspect;

import dev.offroad.processor.access.Access;
import dev.offroad.processor.find.Annotations;
import dev.offroad.processor.inspect.DelegatedMethods.Delegated;
import dev.offroad.processor.model.GeneratedName;
import dev.offroad.processor.model.MeasuredMethod;
import dev.offroad.processor.model.MeasuredType;
import dev.offroad.processor.model.Member;
import dev.offroad.processor.model.Mode;
import dev.offroad.processor.model.SectionName;
import dev.offroad.processor.model.Shape;
import dev.offroad.processor.problem.Mend;
import dev.offroad.processor.problem.Problem;
import dev.offroad.processor.problem.ProblemCode;
import dev.offroad.processor.problem.Problems;
import dev.offroad.processor.problem.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Decides what is measured of an annotated type and how, and finds every problem on the way. For
 * one round: it remembers what it found out about supertypes.
 */
public final class TypeInspector {

  private static final Map<Mode, String> NONE_MEASURABLE =
      Map.of(
          Mode.WRAP,
          " has no method that can be measured: private, final and abstract methods cannot, nor can"
              + " the instance methods of a type that cannot be extended.",
          Mode.IN_PLACE,
          " has no method that can be measured: abstract and native methods cannot.");

  private final Elements elements;
  private final Types types;
  private final Mode mode;
  private final Predicate<ExecutableElement> isWritten;
  private final Problems problems;
  private final Map<TypeElement, Map<ExecutableElement, SectionName>> sections = new HashMap<>();

  /**
   * An inspector.
   *
   * @param elements of the compilation
   * @param types of the compilation
   * @param mode where the probes are put
   * @param isWritten whether the source has a method of a record, which the compiler may have added
   * @param problems takes what is wrong
   */
  public TypeInspector(
      Elements elements,
      Types types,
      Mode mode,
      Predicate<ExecutableElement> isWritten,
      Problems problems) {
    this.elements = elements;
    this.types = types;
    this.mode = mode;
    this.isWritten = isWritten;
    this.problems = problems;
  }

  /**
   * Inspects a type that is annotated, or has an annotated member, and names no missing type; in
   * place also one that only implements an interface.
   *
   * @param type the type
   * @return what measures it; empty where nothing is to be measured
   */
  public Optional<MeasuredType> inspect(TypeElement type) {
    Access access = new Access(type, elements, types);
    Optional<Problem> whole = new TypeRules(type, mode, access).check();
    if (whole.isPresent()) {
      problems.add(whole.get());
      return Optional.empty();
    }
    MeasuredMembers members = MeasuredMembers.of(type, mode, access, elements, types, problems);
    sections.put(type, sectionsOf(type, members));
    MeasuredType measured =
        switch (members.shape()) {
          case IN_PLACE -> inPlace(type, members);
          case DELEGATE -> delegate(type, members);
          case SUBCLASS, HOLDER -> subclassOrHolder(type, members, access);
        };
    if (measured.isEmpty()) {
      if (members.wholeType()) {
        problems.add(nothingToMeasure(type));
      }
      return Optional.empty();
    }
    if (measured.isOnlyInherited() && !members.wholeType()) {
      return Optional.empty();
    }
    Optional<Problem> hidden = hiddenTypeInDelegated(measured, access);
    hidden.ifPresent(problems::add);
    return hidden.isEmpty() ? Optional.of(measured) : Optional.empty();
  }

  private MeasuredType subclassOrHolder(TypeElement type, MeasuredMembers members, Access access) {
    List<Member> constructors =
        members.shape() == Shape.SUBCLASS
            ? access.callableConstructors().map(Member::of).toList()
            : List.of();
    MethodRules rules = new MethodRules(type, members.shape(), access);
    Stream<Member> inherited =
        new InheritedMethods(type, access, elements, types)
            .of(this::isMeasuredWhereDeclared).stream()
                .filter(method -> rules.check(method).isEmpty());
    Stream<Member> own = members.methods().stream().map(Member::of);
    List<MeasuredMethod> methods = Stream.concat(own, inherited).map(this::measured).toList();
    return model(type, members, constructors, methods, List.of());
  }

  private MeasuredType inPlace(TypeElement type, MeasuredMembers members) {
    List<MeasuredMethod> methods = new ArrayList<>();
    members.methods().stream()
        .filter(method -> Annotations.isMeasured(method) || isOfSource(method))
        .forEach(method -> methods.add(measured(Member.of(method))));
    new ImplementedMethods(type, elements)
        .of(
            method -> section(method) == null && !Annotations.isNotMeasured(method),
            this::isMeasuredWhereDeclared)
        .forEach(
            (method, declaration) ->
                methods.add(new MeasuredMethod(Member.of(method), section(declaration))));
    return model(type, members, List.of(), methods, List.of());
  }

  /** Compilers do not say of what they add to a record that they added it. */
  private boolean isOfSource(ExecutableElement method) {
    return method.getEnclosingElement().getKind() != ElementKind.RECORD || isWritten.test(method);
  }

  private MeasuredType delegate(TypeElement type, MeasuredMembers members) {
    List<MeasuredMethod> methods = new ArrayList<>();
    members.methods().forEach(method -> methods.add(measured(Member.of(method))));
    List<Member> delegated = new ArrayList<>();
    for (Delegated method : new DelegatedMethods(types).of(type)) {
      Optional<ExecutableElement> annotated =
          method.declarations().stream().filter(this::isMeasuredWhereDeclared).findFirst();
      if (annotated.isEmpty()) {
        delegated.add(method.member());
      } else if (!annotated.get().getEnclosingElement().equals(type)) {
        methods.add(new MeasuredMethod(method.member(), section(annotated.get())));
      }
    }
    return model(type, members, List.of(), methods, delegated);
  }

  private MeasuredType model(
      TypeElement type,
      MeasuredMembers members,
      List<Member> constructors,
      List<MeasuredMethod> methods,
      List<Member> delegated) {
    String packageName = elements.getPackageOf(type).getQualifiedName().toString();
    return new MeasuredType(
        type,
        members.shape(),
        packageName,
        members.shape() == Shape.IN_PLACE
            ? elements.getBinaryName(type).toString().substring(prefixLength(packageName))
            : GeneratedName.of(type),
        constructors,
        members.constructors().stream().map(Member::of).map(this::measured).toList(),
        methods.stream().filter(method -> !isStatic(method)).toList(),
        methods.stream().filter(TypeInspector::isStatic).toList(),
        delegated);
  }

  private static int prefixLength(String packageName) {
    return packageName.isEmpty() ? 0 : packageName.length() + 1;
  }

  private static boolean isStatic(MeasuredMethod method) {
    return method.element().getModifiers().contains(Modifier.STATIC);
  }

  private MeasuredMethod measured(Member member) {
    return new MeasuredMethod(member, section(member.element()));
  }

  private boolean isMeasuredWhereDeclared(ExecutableElement method) {
    boolean perhaps =
        Annotations.isMeasured(method) || Annotations.isMeasured(method.getEnclosingElement());
    return perhaps && section(method) != null;
  }

  /** The section of a method of this or another type, or null where it is not measured there. */
  private SectionName section(ExecutableElement method) {
    TypeElement declaring = (TypeElement) method.getEnclosingElement();
    return sections.computeIfAbsent(declaring, this::sectionsOf).get(method);
  }

  private Map<ExecutableElement, SectionName> sectionsOf(TypeElement type) {
    Access access = new Access(type, elements, types);
    return sectionsOf(
        type, MeasuredMembers.of(type, mode, access, elements, types, new Problems()));
  }

  private Map<ExecutableElement, SectionName> sectionsOf(
      TypeElement type, MeasuredMembers members) {
    String binaryName = elements.getBinaryName(type).toString();
    List<ExecutableElement> wrapped = mode == Mode.WRAP ? members.all() : wrapped(type);
    return new SectionNames(type, binaryName, wrapped, members.all()).all();
  }

  /** What wrappers measure of a type: it has the same names in both modes. */
  private List<ExecutableElement> wrapped(TypeElement type) {
    Access access = new Access(type, elements, types);
    boolean isOutOfReach =
        type.getNestingKind() == NestingKind.LOCAL
            || type.getNestingKind() == NestingKind.ANONYMOUS
            || new TypeRules(type, Mode.WRAP, access).check().isPresent();
    return isOutOfReach
        ? List.of()
        : MeasuredMembers.of(type, Mode.WRAP, access, elements, types, new Problems()).all();
  }

  private static Optional<Problem> hiddenTypeInDelegated(MeasuredType measured, Access access) {
    TypeElement type = measured.original();
    for (Member method : measured.passedOn()) {
      Optional<DeclaredType> hidden = access.hiddenIn(method);
      if (hidden.isPresent()) {
        return Optional.of(
            Problem.at(
                ProblemCode.HIDDEN_TYPE_IN_SIGNATURE,
                type,
                "@Measured in "
                    + type.getQualifiedName()
                    + ": its generated class must implement "
                    + Subject.signature(method.element())
                    + ", which names "
                    + Subject.hidden(hidden.get())
                    + Mend.IN_PLACE_OR_REMOVE));
      }
    }
    return Optional.empty();
  }

  private Problem nothingToMeasure(TypeElement type) {
    boolean hasMethods = !ElementFilter.methodsIn(type.getEnclosedElements()).isEmpty();
    String found = hasMethods ? NONE_MEASURABLE.get(mode) : " declares no method.";
    return Problem.at(
        ProblemCode.NOTHING_TO_MEASURE,
        type,
        Subject.measured(type)
            + found
            + (mode == Mode.WRAP
                ? " Annotate a type whose methods can be overridden," + Mend.IN_PLACE_OR_REMOVE
                : " Annotate a type whose methods have a body, or remove @Measured."));
  }
}
