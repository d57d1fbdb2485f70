package dev.offroad.processor.lint;

import javax.tools.Diagnostic;

/** What {@code -Aoffroad.lint} asks for. */
public enum LintLevel {
  /** Code that goes round the measurement is not looked for. */
  OFF(Diagnostic.Kind.OTHER),
  /** It is a warning. */
  WARN(Diagnostic.Kind.WARNING),
  /** It is an error. */
  ERROR(Diagnostic.Kind.ERROR);

  private final Diagnostic.Kind kind;

  LintLevel(Diagnostic.Kind kind) {
    this.kind = kind;
  }

  Diagnostic.Kind kind() {
    return kind;
  }
}
