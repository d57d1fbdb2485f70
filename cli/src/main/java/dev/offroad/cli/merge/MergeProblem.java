package dev.offroad.cli.merge;

/** Why runs cannot be merged, in one line for the person who named the files. */
public final class MergeProblem extends Exception {

  private static final long serialVersionUID = 1;

  MergeProblem(String message) {
    super(message);
  }
}
