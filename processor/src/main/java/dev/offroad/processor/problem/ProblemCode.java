package dev.offroad.processor.problem;

import java.util.Locale;

/** The rules that an annotated element can break. One rule, one code; users search for them. */
public enum ProblemCode {
  /** A private method cannot be overridden or called from the generated class. */
  PRIVATE_METHOD("A private method can be neither overridden nor called by the generated class."),
  /** A final method cannot be overridden. */
  FINAL_METHOD("A final method cannot be overridden."),
  /** A final static method cannot be hidden by a shim of the same signature. */
  FINAL_STATIC_METHOD(
      "A final static method cannot be hidden by a static method of the same signature."),
  /** A static method of an interface cannot be a shim where every class has a method like it. */
  SHIM_TAKEN(
      "A static `clone()` or `finalize()` of an interface: every class has another method like it."),
  /** A method without a body has nothing to measure. */
  ABSTRACT_METHOD("An abstract method has no body to measure."),
  /** A native method has no byte code that a probe could be put into. */
  NATIVE_METHOD("In place: a native method has no byte code to put a probe into."),
  /** The instance methods of a type that cannot be extended cannot be overridden. */
  FINAL_TYPE(
      "The instance methods of a type that cannot be extended (final, sealed, a record, an enum, private constructors only) cannot be overridden."),
  /** A private type cannot be named by the generated class. */
  PRIVATE_TYPE("The generated class cannot name a private type."),
  /** An annotation type has no methods that run. */
  ANNOTATION_TYPE("An annotation type has no code that runs."),
  /** A signature names a type that the generated class cannot see. */
  HIDDEN_TYPE_IN_SIGNATURE("The generated class repeats a signature, and cannot see a type in it."),
  /** A private constructor cannot be called from the generated class. */
  PRIVATE_CONSTRUCTOR("The generated class cannot call a private constructor."),
  /** The constructor of an abstract class or an enum is not called with {@code new}. */
  UNCALLABLE_CONSTRUCTOR(
      "Nobody calls the constructor of an abstract class or an enum with `new`."),
  /** The factory for a measured constructor would have the signature of another method. */
  CREATE_TAKEN(
      "The factory `create(…)` for a constructor would have the signature of another method."),
  /** A type was annotated, and none of its methods can be measured. */
  NOTHING_TO_MEASURE("A type is annotated, and none of its methods can be measured."),
  /** {@code @NotMeasured} where nothing would be measured anyway. */
  IDLE_NOT_MEASURED("`@NotMeasured` stands where nothing would be measured anyway."),
  /** {@code @Measured} and {@code @NotMeasured} on one element. */
  MEASURED_AND_NOT_MEASURED("`@Measured` and `@NotMeasured` stand on one element."),
  /** A name of white space only. */
  BLANK_NAME("A section is given a name of white space only."),
  /** The name of the generated class belongs to another class. */
  GENERATED_NAME_TAKEN("There is another class of the name of the generated one."),
  /** The compiler could not take the generated class. */
  NOT_WRITTEN("The compiler could not take what was generated."),
  /** A type that is named does not exist, also not after all processors have run. */
  UNRESOLVED_TYPE("A type that is named does not exist, also not after all processors have run."),
  /** A local or anonymous type, or a member of one, is out of reach of annotation processing. */
  LOCAL_TYPE(
      "A local or anonymous type, or a member of one, is out of reach of annotation processing."),
  /** Code creates, extends or calls an original whose generated class measures. */
  NOT_WIRED(
      "The lint: code creates, extends or calls an original whose generated class would measure."),
  /** The lint itself went wrong. */
  LINT_FAILED("The lint itself went wrong; it says so once and stops. A warning."),
  /** In place: another compiler than javac. */
  NEEDS_JAVAC("In place: the compiler is not javac, whose class files get the probes."),
  /** In place: code names a class that only the other mode generates. */
  NOT_GENERATED("In place: code names a generated class, and there are none in this mode."),
  /** In place: a method cannot take a probe. */
  NO_ROOM_FOR_PROBE(
      "In place: with a probe a method would be too large. It stays as it was. A warning."),
  /** In place: a class file could not be read or written, or not be understood. */
  NOT_WOVEN("In place: a class file could not be changed."),
  /** An option of the processor has a value that it does not know. */
  BAD_OPTION("An option of the processor has a value that it does not know.");

  private final String rule;

  ProblemCode(String rule) {
    this.rule = rule;
  }

  /**
   * The id that messages carry.
   *
   * @return for example {@code private-method}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The rule as a sentence, for documents: a message says more, about the case at hand.
   *
   * @return a sentence in Markdown
   */
  public String rule() {
    return rule;
  }
}
