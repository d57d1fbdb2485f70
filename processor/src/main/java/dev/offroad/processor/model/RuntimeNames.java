package dev.offroad.processor.model;

/**
 * The names of the runtime that measuring code uses. The processor does not depend on the runtime;
 * a test holds these names against it.
 */
public final class RuntimeNames {

  /** The package of what measuring code calls. */
  public static final String PACKAGE = "dev.offroad.probe";

  /** What measures the calls of one section. */
  public static final String PROBE = "Probe";

  /** What gives a method its probe, where the probe is in the method itself. */
  public static final String PROBE_LINK = "ProbeLink";

  /** Gives the probe as a constant of the class file. */
  public static final String LINK_CONSTANT = "constant";

  /** Gives the probe as the result of a call. */
  public static final String LINK_CALL_SITE = "callSite";

  /** The factory of a probe for an instance method: name, group, declaring type. */
  public static final String PROBE_OF_METHOD = "method";

  /** The factory of a probe for a static method: name, group, declaring type. */
  public static final String PROBE_OF_STATIC_METHOD = "staticMethod";

  /** The factory of a probe for a constructor: name, group, declaring type. */
  public static final String PROBE_OF_CONSTRUCTOR = "constructor";

  /** Begins a call and gives what ends it, an {@code Object}. */
  public static final String ENTER = "enter";

  /** Ends a call that returned. */
  public static final String EXIT = "exit";

  /** Ends a call that threw. */
  public static final String FAIL = "fail";

  /** The folder of the section indexes among the classes. */
  public static final String INDEX_FOLDER = "META-INF/offroad/";

  /** How the name of a section index ends, after the binary name of the class that measures. */
  public static final String INDEX_ENDING = ".sections";

  /** The first line of a section index. */
  public static final String INDEX_FORMAT = "offroad.sections/1";

  /** The kind of an instance method's section. */
  public static final String KIND_OF_METHOD = "method";

  /** The kind of a static method's section. */
  public static final String KIND_OF_STATIC_METHOD = "static-method";

  /** The kind of a constructor's section. */
  public static final String KIND_OF_CONSTRUCTOR = "constructor";

  private RuntimeNames() {}
}
