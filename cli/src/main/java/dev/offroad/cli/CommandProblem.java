package dev.offroad.cli;

/** Why a command cannot do what it was asked, in one line for the user. */
final class CommandProblem extends Exception {

  private static final long serialVersionUID = 1;

  CommandProblem(String message) {
    super(message);
  }
}
