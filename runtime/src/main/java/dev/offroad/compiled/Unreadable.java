package dev.offroad.compiled;

import java.io.IOException;

/** Something that cannot be read; the message is the predicate of a sentence about it. */
class Unreadable extends IOException {

  private static final long serialVersionUID = 1;

  Unreadable(String message) {
    super(message);
  }
}
