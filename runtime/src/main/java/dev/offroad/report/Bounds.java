package dev.offroad.report;

import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * The bounds that a run came up against, so that nobody wonders where a section went: what is
 * beyond them is counted together.
 */
final class Bounds {

  private Bounds() {}

  /** One line for each bound that was reached. */
  static List<String> lines(Snapshot snapshot) {
    List<String> lines = new ArrayList<>();
    if (snapshot.sections().stream().anyMatch(SectionInfo::isOthers)) {
      lines.add(
          "more sections than are told apart: those that came last are together in "
              + SectionInfo.OTHERS
              + "; use fewer names, or measure some of them by offroad.include");
    }
    if (snapshot.sections().stream().anyMatch(s -> s.id() == SectionInfo.FLAT_BUCKET)) {
      lines.add(
          "more call paths on a thread than are told apart: in the call tree, those that came last"
              + " are under "
              + SectionInfo.FLAT.name());
    }
    if (snapshot.threads().stream().anyMatch(entry -> entry.name().equals(ThreadEntry.OTHERS))) {
      lines.add(
          "more kinds of thread than are told apart: those that came last are together in "
              + ThreadEntry.OTHERS
              + "; threads are of one kind where their names differ by a number at the end");
    }
    return lines;
  }
}
