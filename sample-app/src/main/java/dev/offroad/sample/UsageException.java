package dev.offroad.sample;

/** Says what is wrong with the command line: what was found, and what was expected. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}
