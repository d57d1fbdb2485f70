package dev.offroad.cli.watch;

import dev.offroad.report.Style;
import java.util.function.Consumer;

/** For a file or a pipe: each state once, a blank line between them. */
final class PlainDisplay implements Display {

  /** As many sections as the text report shows, and what is around them. */
  private static final TerminalSize SIZE = new TerminalSize(60, 10_000);

  private final Style style;
  private final Consumer<String> out;
  private boolean isFirst = true;

  PlainDisplay(Style style, Consumer<String> out) {
    this.style = style;
    this.out = out;
  }

  @Override
  public void show(Screen screen, boolean isNew) {
    if (isNew) {
      String lines = String.join("\n", screen.lines(style, SIZE)) + "\n";
      out.accept(isFirst ? lines : "\n" + lines);
      isFirst = false;
    }
  }
}
