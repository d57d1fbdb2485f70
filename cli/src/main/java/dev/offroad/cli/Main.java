package dev.offroad.cli;

import java.io.PrintWriter;

/** Where the JVM starts. Exit codes: 0 done, 1 a check failed, 2 wrong use or unreadable input. */
public final class Main {

  private Main() {}

  /**
   * Runs one command and ends the JVM.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    PrintWriter err = StandardStreams.error();
    System.exit(OffroadCommand.line(StandardStreams.output(), err).execute(args));
  }
}
