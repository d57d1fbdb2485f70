package dev.offroad.snapshot;

import dev.offroad.decimal.Digits;
import java.util.Arrays;

/**
 * A number for each section, eight bytes each. What stands for no section, such as the bucket for
 * more call paths, has none. Not safe for use by several threads while it is filled.
 */
final class Amounts {

  /** Two brackets and two commas. */
  private static final int MARKS = 4;

  private long[] amounts;

  Amounts() {
    this(0);
  }

  private Amounts(int sections) {
    amounts = new long[sections];
  }

  /** Takes no more room than it needs. */
  Amounts(Amounts other) {
    int size = other.amounts.length;
    while (size > 0 && other.amounts[size - 1] == 0) {
      size--;
    }
    amounts = Arrays.copyOf(other.amounts, size);
  }

  void add(int section, long more) {
    if (section < 0 || more == 0) {
      return;
    }
    if (section >= amounts.length) {
      int room = Math.max(section + 1, amounts.length + amounts.length / 2);
      amounts = Arrays.copyOf(amounts, room);
    }
    amounts[section] += more;
  }

  long of(int section) {
    return section < 0 || section >= amounts.length ? 0 : amounts[section];
  }

  /** One more than the highest section that may have an amount. */
  int size() {
    return amounts.length;
  }

  /** In proportion: where a section has {@code whole} at the end, it has {@code corrected} then. */
  Amounts inProportion(Amounts whole, Amounts corrected) {
    Amounts result = new Amounts(amounts.length);
    for (int section = 0; section < amounts.length; section++) {
      result.amounts[section] =
          inProportion(amounts[section], whole.of(section), corrected.of(section));
    }
    return result;
  }

  private static long inProportion(long some, long whole, long corrected) {
    long part = Math.max(0, Math.min(some, whole));
    return part == 0 || whole == corrected ? part : Math.round((double) part / whole * corrected);
  }

  /** What was added after an earlier moment, never less than nothing. */
  Amounts since(Amounts earlier) {
    Amounts result = new Amounts(amounts.length);
    for (int section = 0; section < amounts.length; section++) {
      result.amounts[section] = Math.max(0, amounts[section] - earlier.of(section));
    }
    return result;
  }

  /**
   * What {@link #since} takes in a run file, in characters: {@code [section,amount],} for each
   * section that has any.
   */
  int charactersSince(Amounts earlier) {
    int characters = 0;
    for (int section = 0; section < amounts.length; section++) {
      long more = amounts[section] - earlier.of(section);
      if (more > 0) {
        characters += MARKS + Digits.of(section) + Digits.of(more);
      }
    }
    return characters;
  }

  /** The lesser of both for each section. */
  Amounts atMost(Amounts other) {
    Amounts result = new Amounts(amounts.length);
    for (int section = 0; section < amounts.length; section++) {
      result.amounts[section] = Math.min(amounts[section], other.of(section));
    }
    return result;
  }
}
