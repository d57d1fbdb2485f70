package dev.offroad.processor.problem;

import java.util.Locale;

/** The rules that an annotated element can break. One rule, one code; users search for them. */
public enum ProblemCode {
  /** A private method cannot be overridden or called from the generated class. */
  PRIVATE_METHOD,
  /** A final method cannot be overridden. */
  FINAL_METHOD,
  /** A final static method cannot be hidden by a shim of the same signature. */
  FINAL_STATIC_METHOD,
  /** A static method of an interface cannot be a shim where every class has a method like it. */
  SHIM_TAKEN,
  /** A method without a body has nothing to measure. */
  ABSTRACT_METHOD,
  /** The instance methods of a type that cannot be extended cannot be overridden. */
  FINAL_TYPE,
  /** A private type cannot be named by the generated class. */
  PRIVATE_TYPE,
  /** An annotation type has no methods that run. */
  ANNOTATION_TYPE,
  /** A signature names a type that the generated class cannot see. */
  PRIVATE_TYPE_IN_SIGNATURE,
  /** A private constructor cannot be called from the generated class. */
  PRIVATE_CONSTRUCTOR,
  /** The constructor of an abstract class or an enum is not called with {@code new}. */
  UNCALLABLE_CONSTRUCTOR,
  /** The factory for a measured constructor would have the signature of another method. */
  CREATE_TAKEN,
  /** A type was annotated, and none of its methods can be measured. */
  NOTHING_TO_MEASURE,
  /** {@code @NotMeasured} where nothing would be measured anyway. */
  IDLE_NOT_MEASURED,
  /** {@code @Measured} and {@code @NotMeasured} on one element. */
  MEASURED_AND_NOT_MEASURED,
  /** A name of white space only. */
  BLANK_NAME,
  /** The name of the generated class belongs to another class. */
  GENERATED_NAME_TAKEN,
  /** The compiler could not take the generated class. */
  NOT_WRITTEN,
  /** A type that is named does not exist, also not after all processors have run. */
  UNRESOLVED_TYPE,
  /** A local or anonymous type, or a member of one, is out of reach of annotation processing. */
  LOCAL_TYPE,
  /** Code creates, extends or calls an original whose generated class measures. */
  NOT_WIRED,
  /** The lint itself went wrong. */
  LINT_FAILED,
  /** An option of the processor has a value that it does not know. */
  BAD_OPTION;

  /**
   * The id that messages carry.
   *
   * @return for example {@code private-method}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
