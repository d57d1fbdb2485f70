package dev.offroad.settings;

/**
 * A pattern over section names: {@code *} stands for any text and {@code ?} for one character. All
 * else, whatever it means to regular expressions, stands for itself. Immutable.
 */
final class Glob {

  private final int[] pattern;

  Glob(String pattern) {
    this.pattern = pattern.codePoints().toArray();
  }

  /**
   * Whether a name fits. Only the last star is ever tried again, so that no pattern, however many
   * stars it has, takes more than the product of the two lengths.
   */
  boolean matches(String text) {
    int[] name = text.codePoints().toArray();
    int inName = 0;
    int inPattern = 0;
    int star = -1;
    int starEndsAt = 0;
    while (inName < name.length) {
      if (inPattern < pattern.length && pattern[inPattern] == '*') {
        star = inPattern++;
        starEndsAt = inName;
      } else if (inPattern < pattern.length && fits(pattern[inPattern], name[inName])) {
        inPattern++;
        inName++;
      } else if (star >= 0) {
        inPattern = star + 1;
        inName = ++starEndsAt;
      } else {
        return false;
      }
    }
    while (inPattern < pattern.length && pattern[inPattern] == '*') {
      inPattern++;
    }
    return inPattern == pattern.length;
  }

  private static boolean fits(int wanted, int found) {
    return wanted == '?' || wanted == found;
  }
}
