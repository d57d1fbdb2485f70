package dev.offroad.settings;

import java.util.ArrayList;
import java.util.List;

/**
 * Which sections are measured: those that an include glob names (all, where there is none) and no
 * exclude glob does. Immutable.
 */
public final class SectionFilter {

  private final List<Glob> include;
  private final List<Glob> exclude;

  private SectionFilter(List<Glob> include, List<Glob> exclude) {
    this.include = include;
    this.exclude = exclude;
  }

  /**
   * A filter from two lists of globs.
   *
   * @param include globs separated by commas; blank for all
   * @param exclude globs separated by commas; blank for none
   * @return the filter
   */
  public static SectionFilter of(String include, String exclude) {
    return new SectionFilter(globs(include), globs(exclude));
  }

  /**
   * Whether a section is measured.
   *
   * @param section the name of the section
   * @return {@code true} to measure it
   */
  public boolean admits(String section) {
    return (include.isEmpty() || matches(include, section)) && !matches(exclude, section);
  }

  private static boolean matches(List<Glob> globs, String section) {
    for (Glob glob : globs) {
      if (glob.matches(section)) {
        return true;
      }
    }
    return false;
  }

  private static List<Glob> globs(String list) {
    List<Glob> globs = new ArrayList<>();
    for (String glob : splitOutsideParentheses(list)) {
      if (!glob.isBlank()) {
        globs.add(new Glob(glob.strip()));
      }
    }
    return globs;
  }

  /**
   * A section may be called {@code Parser.parse(String,int)}: a comma in parentheses is its own.
   */
  private static List<String> splitOutsideParentheses(String list) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < list.length(); i++) {
      char c = list.charAt(i);
      depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }
}
