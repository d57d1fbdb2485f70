package dev.offroad.processor.corpus.twins;

/**
 * An original class of a library and the class that was generated for it.
 *
 * @param original the original
 * @param measured the generated class
 */
record Twin(Class<?> original, Class<?> measured) {

  /** Whether the generated class extends the original. */
  boolean isSubclass() {
    return measured.getSuperclass() == original;
  }

  /** Whether the generated class delegates to an object of the interface. */
  boolean isDelegate() {
    return original.isInterface() && original.isAssignableFrom(measured);
  }
}
