package dev.offroad.processor.problem;

import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/**
 * Collects problems, so that one compilation shows all of them. Confined to the compiler's thread.
 */
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  /** No problems yet. */
  public Problems() {}

  /**
   * Adds a problem.
   *
   * @param problem the problem
   */
  public void add(Problem problem) {
    found.add(problem);
  }

  /**
   * Forgets every problem, and tells what it was.
   *
   * @return the problems, in the order in which they were found
   */
  public List<Problem> takeAll() {
    List<Problem> all = List.copyOf(found);
    found.clear();
    return all;
  }

  /**
   * Prints every problem as an error, at its place, and forgets it.
   *
   * @param messager where to
   */
  public void printTo(Messager messager) {
    for (Problem problem : found) {
      messager.printMessage(
          Diagnostic.Kind.ERROR,
          problem.message(),
          problem.element(),
          problem.annotation(),
          problem.value());
    }
    found.clear();
  }
}
