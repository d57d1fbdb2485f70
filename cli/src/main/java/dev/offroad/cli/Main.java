package dev.offroad.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

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
    System.exit(OffroadCommand.execute(StandardStreams.output(), err, args));
  }

  /**
   * Runs one command inside this JVM, as {@link #main} would.
   *
   * @param out takes what goes to standard output
   * @param err takes what goes to standard error
   * @param args the command and its options
   * @return the exit code
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    return OffroadCommand.execute(new Output(out, StandardCharsets.UTF_8, false), err, args);
  }
}
