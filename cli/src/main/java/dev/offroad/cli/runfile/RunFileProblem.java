package dev.offroad.cli.runfile;

import java.nio.file.Path;

/**
 * Why a file cannot be read as a run file: the file, the place in it, what was expected and what
 * was found, in one line for the person who named the file.
 */
public final class RunFileProblem extends Exception {

  private static final long serialVersionUID = 1;

  RunFileProblem(Path file, String place, String what) {
    super(Shown.path(file) + ": " + (place.isEmpty() ? "" : place + ": ") + Shown.oneLine(what));
  }
}
