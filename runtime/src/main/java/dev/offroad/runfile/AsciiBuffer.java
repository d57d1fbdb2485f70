package dev.offroad.runfile;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.offroad.decimal.Digits;
import java.io.IOException;

/**
 * Keeps short pieces of ASCII, and numbers, until there are enough to be handed on. They are kept
 * as bytes: a run file is digits and brackets for the most part, and a job may have one written
 * each second. Confined to one thread.
 */
final class AsciiBuffer {

  private static final int ROOM = 1 << 15;

  /** Digits and a sign. */
  private static final int LONGEST_NUMBER = 20;

  /** Brackets and a comma. */
  private static final int MARKS_OF_PAIR = 3;

  /** Quotation marks and a colon. */
  private static final int MARKS_OF_NAME = 3;

  private static final int TEN = 10;
  private static final int HUNDRED = 100;

  /** The digits of the numbers below a hundred. */
  private static final byte[] TENS = new byte[HUNDRED];

  private static final byte[] ONES = new byte[HUNDRED];

  static {
    for (int number = 0; number < HUNDRED; number++) {
      TENS[number] = (byte) ('0' + number / TEN);
      ONES[number] = (byte) ('0' + number % TEN);
    }
  }

  private final Appendable out;
  private final byte[] kept = new byte[ROOM];
  private int length;

  /** To be handed on to {@code out}, which throws what all methods throw. */
  AsciiBuffer(Appendable out) {
    this.out = out;
  }

  /** One character of ASCII. */
  void append(char ascii) throws IOException {
    if (length == ROOM) {
      handOn();
    }
    kept[length++] = (byte) ascii;
  }

  /** Characters of ASCII. */
  @SuppressWarnings("deprecation") // the low bytes are all there is of ASCII
  void append(String ascii) throws IOException {
    int more = ascii.length();
    if (more > ROOM) {
      appendText(ascii);
      return;
    }
    makeRoom(more);
    ascii.getBytes(0, more, kept, length);
    length += more;
  }

  /** Any text, handed on by itself. */
  void appendText(String text) throws IOException {
    handOn();
    out.append(text);
  }

  /** A name in quotation marks, and a colon. The name is ASCII that needs no escape. */
  @SuppressWarnings("deprecation") // the low bytes are all there is of ASCII
  void appendName(String name) throws IOException {
    int more = name.length();
    if (more > ROOM - MARKS_OF_NAME) {
      append('"');
      append(name);
      append('"');
      append(':');
      return;
    }
    makeRoom(more + MARKS_OF_NAME);
    int at = length;
    kept[at++] = '"';
    name.getBytes(0, more, kept, at);
    at += more;
    kept[at++] = '"';
    kept[at++] = ':';
    length = at;
  }

  /** A number in decimal. */
  void append(long number) throws IOException {
    makeRoom(LONGEST_NUMBER);
    length = put(number, length);
  }

  /** Two numbers in brackets. */
  void appendPair(long first, long second) throws IOException {
    makeRoom(2 * LONGEST_NUMBER + MARKS_OF_PAIR);
    int at = length;
    kept[at++] = '[';
    at = put(first, at);
    kept[at++] = ',';
    at = put(second, at);
    kept[at++] = ']';
    length = at;
  }

  /** Puts a number at a place where there is room; returns where it ends. */
  @SuppressWarnings("deprecation") // the low bytes are all there is of ASCII
  private int put(long number, int at) {
    if (number < 0) {
      String digits = Long.toString(number);
      digits.getBytes(0, digits.length(), kept, at);
      return at + digits.length();
    }
    int end = at + Digits.of(number);
    int before = end;
    long high = number;
    for (; high > Integer.MAX_VALUE; high /= HUNDRED) {
      before = twoDigits((int) (high % HUNDRED), before);
    }
    int low = (int) high;
    for (; low >= HUNDRED; low /= HUNDRED) {
      before = twoDigits(low % HUNDRED, before);
    }
    if (low >= TEN) {
      twoDigits(low, before);
    } else {
      kept[before - 1] = ONES[low];
    }
    return end;
  }

  /** Before a place; returns where they begin. */
  private int twoDigits(int number, int at) {
    kept[at - 1] = ONES[number];
    kept[at - 2] = TENS[number];
    return at - 2;
  }

  private void makeRoom(int more) throws IOException {
    if (more > ROOM - length) {
      handOn();
    }
  }

  /** Hands on what is kept. To be called at the end. */
  void handOn() throws IOException {
    if (length == 0) {
      return;
    }
    if (out instanceof Utf8Output bytes) {
      bytes.appendAscii(kept, length);
    } else {
      out.append(new String(kept, 0, length, ISO_8859_1));
    }
    length = 0;
  }
}
