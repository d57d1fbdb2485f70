package dev.offroad.processor.model;

/** What the generated class is. */
public enum Shape {
  /** A subclass with the same constructors. */
  SUBCLASS,
  /** An implementation of an interface that delegates to another one. */
  DELEGATE,
  /** A holder of static methods, for a type that cannot be extended. */
  HOLDER,
  /** The measured type itself: nothing is generated, and probes are put into its methods. */
  IN_PLACE
}
