package dev.offroad.cli;

import java.io.PrintWriter;
import java.nio.charset.Charset;

/**
 * Where results go that no file was named for, and what can be shown there.
 *
 * @param writer takes the text
 * @param charset its encoding
 * @param colour whether it is a terminal that may show colour
 */
record Output(PrintWriter writer, Charset charset, boolean colour) {

  /** Prints a text whose end must not get lost: a full disk is no success. */
  void print(String text) throws CommandProblem {
    writer.print(text);
    check("the report");
  }

  /** Fails where something that was printed got lost. */
  void check(String what) throws CommandProblem {
    if (writer.checkError()) {
      throw new CommandProblem(what + " could not be written to standard output");
    }
  }
}
