package dev.offroad.recording;

import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.SectionKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sections of this JVM and their numbers, which count up from 0. A section is known by its name
 * and the type that declares it: the same class in two class loaders is one section, and so are two
 * methods of one class that were given the same name.
 *
 * <p>Bounded: beyond {@link #MOST_SECTIONS}, new ones share the section {@link SectionInfo#OTHERS}.
 * Safe for use by any number of threads.
 */
public final class SectionRegistry {

  /** The most sections that are told apart. */
  public static final int MOST_SECTIONS = 10_000;

  /** So much of a name is kept, in characters: it may come from data. */
  public static final int LONGEST_NAME = 500;

  private static final String CUT = "…";

  private final List<SectionInfo> sections = new ArrayList<>();
  private final Map<List<String>, SectionInfo> byIdentity = new HashMap<>();

  /** A registry without sections. */
  public SectionRegistry() {}

  /**
   * The section of a name and a declaring type, registered when it is new.
   *
   * @param name the name that reports show; what is longer than {@link #LONGEST_NAME} is cut, and
   *     names that differ only after that are one section
   * @param group the group, empty for none
   * @param declaredIn the binary name of the declaring type, empty for a block
   * @param kind what is measured
   * @return the section
   */
  public SectionInfo register(String name, String group, String declaredIn, SectionKind kind) {
    return registered(cut(name), cut(group), declaredIn, kind);
  }

  /** No pair of surrogates is cut in two. */
  private static String cut(String name) {
    if (name.length() <= LONGEST_NAME) {
      return name;
    }
    int end = LONGEST_NAME - CUT.length();
    return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  private synchronized SectionInfo registered(
      String name, String group, String declaredIn, SectionKind kind) {
    SectionInfo known = byIdentity.get(identity(name, declaredIn));
    if (known != null) {
      return known;
    }
    if (sections.size() < MOST_SECTIONS) {
      return add(name, group, declaredIn, kind);
    }
    SectionInfo others = byIdentity.get(identity(SectionInfo.OTHERS, ""));
    return others != null ? others : add(SectionInfo.OTHERS, "", "", SectionKind.BLOCK);
  }

  /**
   * All sections, by number.
   *
   * @return a copy
   */
  public synchronized List<SectionInfo> all() {
    return List.copyOf(sections);
  }

  private SectionInfo add(String name, String group, String declaredIn, SectionKind kind) {
    SectionInfo section = new SectionInfo(sections.size(), name, group, declaredIn, kind);
    sections.add(section);
    byIdentity.put(identity(name, declaredIn), section);
    return section;
  }

  /** No record, as what the JDK makes of one keeps its class loader (JDK 17). */
  private static List<String> identity(String name, String declaredIn) {
    return List.of(name, declaredIn);
  }
}
