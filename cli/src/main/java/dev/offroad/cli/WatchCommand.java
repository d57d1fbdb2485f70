package dev.offroad.cli;

import dev.offroad.cli.watch.Watch;
import dev.offroad.console.Encoding;
import dev.offroad.console.Terminal;
import dev.offroad.report.Style;
import dev.offroad.settings.Interval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code watch RUN|DIR}: shows a running job, until it ends. */
@Command(
    name = "watch",
    description = {
      "Shows a running job, until it ends.",
      "Its run file is read again when it changes: what was measured so far, and what is open and"
          + " for how long. Without a terminal each state is printed once."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    footer = {
      "",
      "Examples:",
      "  " + OffroadCommand.NAME + " watch offroad-report",
      "  " + OffroadCommand.NAME + " watch run.json --interval 500ms",
      "  " + OffroadCommand.NAME + " watch offroad-report --now",
      "  " + OffroadCommand.NAME + " watch offroad-report --once | mail -s progress me"
    })
final class WatchCommand implements Callable<Integer> {

  private final Output out;

  @Parameters(
      paramLabel = "RUN|DIR",
      description = "The run file, or the folder of which the newest run file is shown.")
  private Path place;

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      defaultValue = "2s",
      converter = TimeReader.class,
      description = "How often to look, such as 500ms or 1m. Default: ${DEFAULT-VALUE}.")
  private Duration interval;

  @Option(names = "--once", description = "Show what there is and end.")
  private boolean once;

  @Option(
      names = "--now",
      description =
          "Ask the job at each look to write its reports as they are now, and do not wait until it"
              + " does so by itself. It has to run on this machine, and its run file to lie where it"
              + " writes it.")
  private boolean now;

  WatchCommand(Output out) {
    this.out = out;
  }

  @Override
  public Integer call() throws CommandProblem, InterruptedException {
    Style style = out.colour() ? Style.COLOUR : Style.PLAIN;
    Consumer<String> to = this::print;
    try {
      if (once) {
        Optional<String> problem = Watch.inLines(place, now, style, to).once();
        if (problem.isPresent()) {
          throw new CommandProblem(problem.get());
        }
      } else if (Terminal.onStandardOutput()) {
        Watch.onTerminal(place, now, style, to).untilFinished(interval);
      } else {
        Watch.inLines(place, now, style, to).untilFinished(interval);
      }
      return 0;
    } catch (UncheckedIOException e) {
      throw new CommandProblem(e.getMessage());
    }
  }

  private void print(String text) {
    try {
      out.print(Encoding.showable(text, out.charset()));
    } catch (CommandProblem e) {
      throw new UncheckedIOException(e.getMessage(), new IOException(e));
    }
  }

  /** Reads a span of time longer than none. */
  static final class TimeReader implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        Duration time = Interval.parse(text);
        if (!time.isZero()) {
          return time;
        }
      } catch (IllegalArgumentException e) {
        // Said below.
      }
      throw new TypeConversionException("expected " + Interval.ALLOWED + ", found '" + text + "'");
    }
  }
}
