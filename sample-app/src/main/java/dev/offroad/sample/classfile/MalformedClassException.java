package dev.offroad.sample.classfile;

import java.io.IOException;

/** Says that bytes are not a class file, and why. */
public final class MalformedClassException extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * Makes the exception.
   *
   * @param message what was found and what was expected
   */
  public MalformedClassException(String message) {
    super(message);
  }
}
