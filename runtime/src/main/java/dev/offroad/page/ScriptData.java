package dev.offroad.page;

import java.io.IOException;

/**
 * Takes JSON into an HTML {@code script} element: what could end the element or begin a comment
 * stands in strings only, and there an escape means the same.
 *
 * <p>Confined to one thread.
 */
final class ScriptData implements Appendable {

  private static final String MARKUP = "<";
  private static final String ESCAPE = "\\u003c";

  private final Appendable out;

  ScriptData(Appendable out) {
    this.out = out;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    out.append(text.toString().replace(MARKUP, ESCAPE));
    return this;
  }

  @Override
  public Appendable append(CharSequence text, int start, int end) throws IOException {
    return append(text.subSequence(start, end));
  }

  @Override
  public Appendable append(char c) throws IOException {
    return append(Character.toString(c));
  }
}
