package dev.offroad.faults.jvm;

import dev.offroad.snapshot.CallTreeNode;
import dev.offroad.snapshot.SectionInfo;
import dev.offroad.snapshot.Snapshot;
import dev.offroad.snapshot.ThreadEntry;
import dev.offroad.snapshot.TreeWalk;
import java.util.function.ToLongFunction;

/** Sums over all threads of a run. */
public final class Runs {

  private Runs() {}

  /**
   * The calls of a section.
   *
   * @param run the run
   * @param section the name of the section
   * @return their number, 0 for a section that is not there
   */
  public static long calls(Snapshot run, String section) {
    return sum(run, section, CallTreeNode::calls);
  }

  /**
   * The calls of a section that ended by an exception.
   *
   * @param run the run
   * @param section the name of the section
   * @return their number, 0 for a section that is not there
   */
  public static long errors(Snapshot run, String section) {
    return sum(run, section, CallTreeNode::errors);
  }

  /**
   * The calls of a section that no other measured call had made.
   *
   * @param run the run
   * @param section the name of the section
   * @return their number, 0 for a section that is not there
   */
  public static long callsAtRoot(Snapshot run, String section) {
    int id = id(run, section);
    return run.threads().stream()
        .flatMap(thread -> thread.tree().stream())
        .filter(node -> node.section() == id)
        .mapToLong(CallTreeNode::calls)
        .sum();
  }

  private static int id(Snapshot run, String section) {
    return run.sections().stream()
        .filter(known -> known.name().equals(section))
        .mapToInt(SectionInfo::id)
        .findFirst()
        .orElse(Integer.MIN_VALUE);
  }

  private static long sum(Snapshot run, String section, ToLongFunction<CallTreeNode> figure) {
    return sum(run, id(run, section), figure);
  }

  /**
   * The calls of a section by its number.
   *
   * @param run the run
   * @param id the number
   * @return their number
   */
  public static long callsOf(Snapshot run, int id) {
    return sum(run, id, CallTreeNode::calls);
  }

  private static long sum(Snapshot run, int id, ToLongFunction<CallTreeNode> figure) {
    long sum = 0;
    for (ThreadEntry thread : run.threads()) {
      for (CallTreeNode node : new TreeWalk(thread.tree())) {
        sum += node.section() == id ? figure.applyAsLong(node) : 0;
      }
    }
    return sum;
  }
}
