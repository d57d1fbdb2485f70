package dev.offroad.cli.compare;

import dev.offroad.snapshot.SectionInfo;

/**
 * A section in both runs, or in one of them.
 *
 * @param before the section in the run before, or null
 * @param after the section in the run after, or null
 * @param renamed whether they are taken for one by their place alone
 */
record Pair(SectionInfo before, SectionInfo after, boolean renamed) {

  SectionInfo known() {
    return after == null ? before : after;
  }

  boolean isOne() {
    return before != null && after != null;
  }
}
