package dev.offroad.processor.model;

/**
 * A method or constructor of a class file that a probe is put into.
 *
 * @param method its name in the class file
 * @param descriptor its descriptor, after erasure; of a constructor its parameters as the source
 *     has them, without parentheses: compilers add some of their own
 * @param constructor the position of a constructor among those of its class, 0 for methods
 * @param kind the id of the section's kind
 * @param section the section that it is measured as
 */
public record ProbeSite(
    String method, String descriptor, int constructor, String kind, SectionName section) {

  /** What constructors are called in class files. */
  public static final String CONSTRUCTOR = "<init>";

  /**
   * Whether a method of a class file is the one.
   *
   * @param name its name
   * @param itsDescriptor its descriptor
   * @param position the position of a constructor among those of its class that the source has
   * @return {@code true} when the probe is for it
   */
  public boolean isAt(String name, String itsDescriptor, int position) {
    if (!name.equals(method)) {
      return false;
    }
    return name.equals(CONSTRUCTOR)
        ? position == constructor && itsDescriptor.contains(descriptor)
        : itsDescriptor.equals(descriptor);
  }
}
