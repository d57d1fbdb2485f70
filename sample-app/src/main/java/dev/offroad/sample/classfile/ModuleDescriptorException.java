package dev.offroad.sample.classfile;

/**
 * Says that a class file describes a module ({@code module-info.class}): it has neither methods nor
 * a superclass, so the census passes over it.
 */
public final class ModuleDescriptorException extends Exception {

  private static final long serialVersionUID = 1;

  /** Makes the exception. */
  public ModuleDescriptorException() {
    super("the class file describes a module, not a class");
  }
}
