package dev.offroad.cli;

import dev.offroad.console.Encoding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where the result of a command goes: to the file that {@code -o} names, or standard output. */
final class Destination {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Option(
      names = "-o",
      paramLabel = "FILE",
      description = "Write to this file, or replace it, in UTF-8; default: standard output.")
  private Path file;

  boolean isFile() {
    return file != null;
  }

  /** Delivers a text for people. {@code run} is what must not be replaced. */
  void text(String text, Path run, Output out) throws CommandProblem {
    text(text, List.of(run), out);
  }

  /** Delivers a text for people that was made of several runs. */
  void text(String text, List<Path> runs, Output out) throws CommandProblem {
    if (isFile()) {
      say(new OutputFile(file).write(runs, to -> to.append(text)));
    } else {
      out.print(Encoding.showable(text, out.charset()));
    }
  }

  /** Delivers JSON. */
  void json(String json, Path run, Output out) throws CommandProblem {
    json(json, List.of(run), out);
  }

  /** Delivers JSON that was made of several runs. */
  void json(String json, List<Path> runs, Output out) throws CommandProblem {
    if (isFile()) {
      text(json, runs, out);
    } else {
      out.print(AsciiJson.of(json, out.charset()));
    }
  }

  /** Delivers a page, which says of itself that it is UTF-8. */
  void html(String page, Path run, Output out) throws CommandProblem {
    html(page, List.of(run), out);
  }

  /** Delivers a page that was made of several runs. */
  void html(String page, List<Path> runs, Output out) throws CommandProblem {
    if (isFile()) {
      text(page, runs, out);
    } else if (out.charset().equals(StandardCharsets.UTF_8)) {
      out.print(page);
    } else {
      throw new CommandProblem(
          "a page is UTF-8, and standard output is "
              + out.charset()
              + ": name a file for it by -o FILE");
    }
  }

  /** Delivers what is no text, which needs a file. */
  void bytes(byte[] bytes, Path run) throws CommandProblem {
    if (!isFile()) {
      throw new CommandProblem("this format is no text: name a file for it by -o FILE");
    }
    say(new OutputFile(file).write(List.of(run), bytes));
  }

  private void say(Path written) {
    spec.commandLine().getErr().println("offroad: " + spec.name() + ": " + written);
  }
}
