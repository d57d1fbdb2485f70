package dev.offroad.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs the command line inside this JVM. */
final class Cli {

  /** The oldest run file there is, which every later version must read. */
  static final Path RUN_1 = Path.of("src/test/resources/run-1.json");

  private Cli() {}

  static Result run(Object... args) {
    return run(StandardCharsets.UTF_8, args);
  }

  static Result run(Charset charset, Object... args) {
    return run(new StringWriter(), charset, args);
  }

  /** With a standard output of the test's choice. */
  static Result run(Writer out, Charset charset, Object... args) {
    StringWriter err = new StringWriter();
    String[] words = new String[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = args[i].toString();
    }
    int code =
        OffroadCommand.execute(
            new Output(new PrintWriter(out), charset, false), new PrintWriter(err, true), words);
    String system = System.lineSeparator();
    return new Result(
        code, out.toString().replace(system, "\n"), err.toString().replace(system, "\n"));
  }

  /** What a command left behind. */
  record Result(int code, String out, String err) {}
}
