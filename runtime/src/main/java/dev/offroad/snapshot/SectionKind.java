package dev.offroad.snapshot;

/** What a section measures. */
public enum SectionKind {
  /** The calls of an instance method. */
  METHOD("method"),
  /** The calls of a static method. */
  STATIC_METHOD("static-method"),
  /** The calls of a constructor. */
  CONSTRUCTOR("constructor"),
  /** A block between the entry and the close of a {@code Section}. */
  BLOCK("block");

  private final String id;

  SectionKind(String id) {
    this.id = id;
  }

  /**
   * The name in the run file.
   *
   * @return for example {@code static-method}
   */
  public String id() {
    return id;
  }

  /**
   * The kind of a name in the run file.
   *
   * @param id the name
   * @return its kind
   * @throws IllegalArgumentException when there is none
   */
  public static SectionKind ofId(String id) {
    for (SectionKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("'" + id + "' is not a kind of section");
  }
}
