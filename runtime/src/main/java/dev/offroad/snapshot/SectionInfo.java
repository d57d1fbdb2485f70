package dev.offroad.snapshot;

/**
 * A section: something that has a name and is measured.
 *
 * @param id its number in this snapshot
 * @param name the name that reports show
 * @param group the group that the user put it in, empty for none
 * @param declaredIn the binary name of the type that declares it, empty for a block
 * @param kind what it measures
 */
public record SectionInfo(int id, String name, String group, String declaredIn, SectionKind kind) {

  /**
   * The number of the section that stands for call paths beyond the bound of a thread's call tree.
   */
  public static final int FLAT_BUCKET = -2;

  /**
   * That section. Its own figures are zero; what it holds hangs under it, one node for a section.
   */
  public static final SectionInfo FLAT =
      new SectionInfo(FLAT_BUCKET, "(more call paths)", "", "", SectionKind.BLOCK);

  /** The name of the section that stands for those beyond the bound of a JVM. */
  public static final String OTHERS = "(other sections)";

  /**
   * Whether this is the section that stands for those beyond the bound.
   *
   * @return whether it is {@link #OTHERS}
   */
  public boolean isOthers() {
    return name.equals(OTHERS) && declaredIn.isEmpty();
  }
}
