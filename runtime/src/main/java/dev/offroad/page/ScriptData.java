package dev.offroad.page;

import java.io.IOException;

/**
 * Takes JSON into an HTML {@code script} element: what could end the element or begin a comment
 * stands in strings only, and there an escape means the same.
 *
 * <p>Confined to one thread.
 */
final class ScriptData implements Appendable {

  private static final char MARKUP = '<';
  private static final String ESCAPE = "\\u003c";

  private final Appendable out;

  ScriptData(Appendable out) {
    this.out = out;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    return append(text, 0, text.length());
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    int from = start;
    for (int i = start; i < end; i++) {
      if (text.charAt(i) == MARKUP) {
        out.append(text, from, i).append(ESCAPE);
        from = i + 1;
      }
    }
    out.append(text, from, end);
    return this;
  }

  @Override
  public Appendable append(char c) throws IOException {
    if (c == MARKUP) {
      out.append(ESCAPE);
    } else {
      out.append(c);
    }
    return this;
  }
}
