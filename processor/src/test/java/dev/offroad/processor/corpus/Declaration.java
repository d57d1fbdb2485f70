package dev.offroad.processor.corpus;

import java.nio.file.Path;

/**
 * A declaration that {@code @Measured} can stand on.
 *
 * @param file its source
 * @param kind what is declared
 * @param begin where it begins, with its modifiers, in characters from the start of the file
 * @param end where it ends
 */
public record Declaration(Path file, Kind kind, int begin, int end) {

  /** What is declared. */
  public enum Kind {
    /** A class, interface, enum, record or annotation type. */
    TYPE("types"),
    /** A method or constructor. */
    MEMBER("members");

    private final String plural;

    Kind(String plural) {
      this.plural = plural;
    }

    String plural() {
      return plural;
    }
  }

  boolean isType() {
    return kind == Kind.TYPE;
  }

  boolean contains(long position) {
    return begin <= position && position < end;
  }

  boolean isInside(Declaration other) {
    return !equals(other) && file.equals(other.file) && other.begin <= begin && end <= other.end;
  }
}
