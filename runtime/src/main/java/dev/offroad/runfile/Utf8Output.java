package dev.offroad.runfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes text to a file as UTF-8, in strings of some size: those the JDK converts by machine code of
 * its own, where a {@link java.io.Writer} goes from character to character, in code that was never
 * run before the end of a job. A surrogate without its other half becomes a question mark.
 *
 * <p>Confined to one thread.
 */
final class Utf8Output implements Appendable {

  private static final int PIECE = 1 << 14;

  private final OutputStream out;
  private StringBuilder kept = new StringBuilder();

  Utf8Output(OutputStream out) {
    this.out = out;
  }

  @Override
  public Appendable append(CharSequence text) throws IOException {
    String whole = String.valueOf(text);
    if (kept.length() == 0 && isPiece(whole)) {
      out.write(whole.getBytes(UTF_8));
      return this;
    }
    for (int from = 0; from < whole.length(); from += PIECE) {
      kept.append(whole.substring(from, Math.min(whole.length(), from + PIECE)));
      if (kept.length() >= PIECE) {
        write(Character.isHighSurrogate(last()) ? kept.length() - 1 : kept.length());
      }
    }
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

  /** Takes characters of ASCII, as bytes. */
  void appendAscii(byte[] ascii, int length) throws IOException {
    flush();
    out.write(ascii, 0, length);
  }

  /** Hands on what is kept. To be called at the end. */
  void flush() throws IOException {
    if (kept.length() > 0) {
      write(kept.length());
    }
  }

  /** Whether it can be handed on by itself, without being copied first. */
  private static boolean isPiece(String text) {
    int length = text.length();
    return length >= PIECE / 2
        && length <= 2 * PIECE
        && !Character.isHighSurrogate(text.charAt(length - 1));
  }

  private char last() {
    return kept.charAt(kept.length() - 1);
  }

  private void write(int end) throws IOException {
    out.write(kept.substring(0, end).getBytes(UTF_8));
    // A new one: once there was a letter beyond Latin-1 in it, a builder is slow for good.
    kept = new StringBuilder(kept.substring(end));
  }
}
