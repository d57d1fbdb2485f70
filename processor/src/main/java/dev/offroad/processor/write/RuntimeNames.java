package dev.offroad.processor.write;

import com.palantir.javapoet.ClassName;

/**
 * The names of the runtime that generated code uses. The processor does not depend on the runtime;
 * a test holds these names against it.
 */
final class RuntimeNames {

  static final ClassName PROBE = ClassName.get("dev.offroad.probe", "Probe");

  /** The factory of a probe for an instance method: name, group, declaring type. */
  static final String PROBE_OF_METHOD = "method";

  /** The factory of a probe for a static method: name, group, declaring type. */
  static final String PROBE_OF_STATIC_METHOD = "staticMethod";

  /** The factory of a probe for a constructor: name, group, declaring type. */
  static final String PROBE_OF_CONSTRUCTOR = "constructor";

  /** Begins a call and gives what ends it, an {@code Object}. */
  static final String ENTER = "enter";

  /** Ends a call that returned. */
  static final String EXIT = "exit";

  /** Ends a call that threw. */
  static final String FAIL = "fail";

  /** The folder of the section indexes among the classes. */
  static final String INDEX_FOLDER = "META-INF/offroad/";

  /** How the name of a section index ends, after the binary name of the generated class. */
  static final String INDEX_ENDING = ".sections";

  /** The first line of a section index. */
  static final String INDEX_FORMAT = "offroad.sections/1";

  /** The kind of an instance method's section. */
  static final String KIND_OF_METHOD = "method";

  /** The kind of a static method's section. */
  static final String KIND_OF_STATIC_METHOD = "static-method";

  /** The kind of a constructor's section. */
  static final String KIND_OF_CONSTRUCTOR = "constructor";

  private RuntimeNames() {}
}
