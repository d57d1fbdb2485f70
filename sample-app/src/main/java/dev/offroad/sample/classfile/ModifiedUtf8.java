package dev.offroad.sample.classfile;

import java.nio.charset.StandardCharsets;

/** Decodes the text of class files (JVMS 4.4.7), which is UTF-8 for nearly all names. */
final class ModifiedUtf8 {

  private ModifiedUtf8() {}

  static String decode(byte[] bytes, int start, int length) throws MalformedClassException {
    int end = start + length;
    for (int at = start; at < end; at++) {
      if (bytes[at] <= 0) {
        return decodeWide(bytes, start, end);
      }
    }
    return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
  }

  private static String decodeWide(byte[] bytes, int start, int end)
      throws MalformedClassException {
    StringBuilder text = new StringBuilder(end - start);
    int at = start;
    while (at < end) {
      int first = bytes[at] & 0xFF;
      int size = sizeOf(first);
      if (size == 0 || at + size > end) {
        throw new MalformedClassException(
            "byte %d is 0x%02X, which no character of a name starts with".formatted(at, first));
      }
      int character = size == 1 ? first : first & (0xFF >> (size + 1));
      for (int next = at + 1; next < at + size; next++) {
        if ((bytes[next] & 0xC0) != 0x80) {
          throw new MalformedClassException(
              "byte %d is 0x%02X, which no character of a name goes on with"
                  .formatted(next, bytes[next] & 0xFF));
        }
        character = character << 6 | (bytes[next] & 0x3F);
      }
      text.append((char) character);
      at += size;
    }
    return text.toString();
  }

  /** How many bytes a character has whose first byte this is; 0 when there is none. */
  private static int sizeOf(int first) {
    if (first == 0) {
      return 0;
    }
    if (first < 0x80) {
      return 1;
    }
    if ((first & 0xE0) == 0xC0) {
      return 2;
    }
    return (first & 0xF0) == 0xE0 ? 3 : 0;
  }
}
