package dev.offroad.compiled;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a search has found so far. Of several classes of one name the first counts, as it does for a
 * class loader. Confined to one thread.
 */
final class Findings {

  /** A bound for hostile indexes. */
  static final int MOST_SECTIONS = 100_000;

  private static final int LONGEST_TEXT = 300;

  private final Set<String> classes = new HashSet<>();
  private final List<CompiledSection> sections = new ArrayList<>();
  private String firstProblem = "";
  private int problems;

  /**
   * Takes the index of a generated class.
   *
   * @param className the class
   * @param place the index's place, for problems
   * @param contents the index
   */
  void add(String className, String place, Contents contents) {
    if (!classes.add(className)) {
      return;
    }
    try {
      List<CompiledSection> read = SectionIndex.read(contents.bytes());
      if (sections.size() + read.size() > MOST_SECTIONS) {
        problem(
            place,
            new Unreadable("has more than the " + MOST_SECTIONS + " sections that are read"));
      } else {
        sections.addAll(read);
      }
    } catch (IOException | RuntimeException e) {
      problem(place, e);
    }
  }

  void problem(Object place, Exception problem) {
    boolean isOurs = problem instanceof Unreadable;
    problem(place, isOurs ? " " + problem.getMessage() : ": " + problem);
  }

  private void problem(Object place, String what) {
    if (problems == 0) {
      firstProblem = shortened(place.toString()) + shortened(what);
    }
    problems++;
  }

  /** File names and messages may quote whatever a file holds. */
  private static String shortened(String text) {
    boolean isLong = text.length() > LONGEST_TEXT;
    return isLong ? "..." + text.substring(text.length() - LONGEST_TEXT) : text;
  }

  Found found() {
    String more = problems > 1 ? ", and " + (problems - 1) + " more" : "";
    return new Found(sections, firstProblem + more);
  }

  /** The bytes of an index, read when they are wanted. */
  @FunctionalInterface
  interface Contents {
    /** The bytes. */
    byte[] bytes() throws IOException;
  }
}
