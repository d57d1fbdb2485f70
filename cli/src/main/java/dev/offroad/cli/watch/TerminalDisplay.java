package dev.offroad.cli.watch;

import dev.offroad.report.Style;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * For a terminal: each screen in the place of the one before, written over it, so that nothing
 * flickers. Between two screens the terminal is in its usual state.
 */
final class TerminalDisplay implements Display {

  private static final String CLEAR = "\u001b[2J";
  private static final String HOME = "\u001b[H";
  private static final String CLEAR_TO_END_OF_LINE = "\u001b[K";
  private static final String CLEAR_TO_END = "\u001b[J";

  /** Characters may be wider than one column; a line that is too long must not become two. */
  private static final String NO_WRAP = "\u001b[?7l";

  private static final String WRAP = "\u001b[?7h";
  private static final String NO_COLOUR = "\u001b[0m";

  private final Style style;
  private final Supplier<TerminalSize> size;
  private final Consumer<String> out;
  private boolean isFirst = true;
  private boolean isEnded;

  TerminalDisplay(Style style, Supplier<TerminalSize> size, Consumer<String> out) {
    this.style = style;
    this.size = size;
    this.out = out;
  }

  @Override
  public synchronized void show(Screen screen, boolean isNew) {
    if (isEnded) {
      return;
    }
    StringBuilder text = new StringBuilder(isFirst ? CLEAR : "").append(HOME).append(NO_WRAP);
    String separator = "";
    for (String line : screen.lines(style, size.get().withoutLastColumn())) {
      text.append(separator).append(line).append(CLEAR_TO_END_OF_LINE);
      separator = "\r\n";
    }
    out.accept(text.append(CLEAR_TO_END).append(WRAP).toString());
    isFirst = false;
  }

  /** Leaves the last screen and puts the cursor under it. Does so once. */
  synchronized void end() {
    if (!isEnded && !isFirst) {
      out.accept(NO_COLOUR + WRAP + "\r\n");
    }
    isEnded = true;
  }
}
