package dev.offroad.sample.classfile;

import dev.offroad.Measured;

/**
 * Reads the numbers of a class file one after the other; big end first.
 *
 * <p><b>Measured although it is tiny</b>: {@link #u1} and {@link #u2} are called tens of millions
 * of times. What that costs is in the report, as a line of its own, and is taken out of the times
 * of the methods.
 */
public class ByteReader {

  private final byte[] bytes;
  private int position;

  /**
   * Starts at the first byte.
   *
   * @param bytes what to read; not copied
   */
  public ByteReader(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads one byte.
   *
   * @return its value, 0 to 255
   * @throws MalformedClassException at the end of the bytes
   */
  @Measured
  public int u1() throws MalformedClassException {
    int at = advance(1);
    return bytes[at] & 0xFF;
  }

  /**
   * Reads two bytes.
   *
   * @return their value, 0 to 65,535
   * @throws MalformedClassException at the end of the bytes
   */
  @Measured
  public int u2() throws MalformedClassException {
    int at = advance(2);
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }

  /**
   * Reads four bytes.
   *
   * @return their value, negative when the first bit is set
   * @throws MalformedClassException at the end of the bytes
   */
  public int s4() throws MalformedClassException {
    int at = advance(4);
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }

  /**
   * Reads a length that is stored in four bytes.
   *
   * @return the length, which is never more than there are bytes left
   * @throws MalformedClassException at the end of the bytes, or when fewer bytes are left
   */
  public int length() throws MalformedClassException {
    int length = s4();
    if (length < 0 || length > remaining()) {
      throw new MalformedClassException(
          "a length at byte %d is %d, but only %d bytes are left"
              .formatted(position - 4, Integer.toUnsignedLong(length), remaining()));
    }
    return length;
  }

  /**
   * Passes over bytes.
   *
   * @param count how many
   * @throws MalformedClassException when fewer bytes are left
   */
  public void skip(long count) throws MalformedClassException {
    advance(count);
  }

  /**
   * Text in the modified UTF-8 of class files (JVMS 4.4.7), anywhere in the bytes.
   *
   * @param start where it starts
   * @param length how many bytes it has
   * @return the text
   * @throws MalformedClassException when the bytes are no such text
   */
  public String text(int start, int length) throws MalformedClassException {
    return ModifiedUtf8.decode(bytes, start, length);
  }

  /**
   * Where the next byte is read.
   *
   * @return its index
   */
  public int position() {
    return position;
  }

  /**
   * How many bytes are left.
   *
   * @return their number
   */
  public int remaining() {
    return bytes.length - position;
  }

  private int advance(long count) throws MalformedClassException {
    int at = position;
    if (count > bytes.length - at) {
      throw new MalformedClassException(
          "the file ends at byte %d, but %d bytes were expected at byte %d"
              .formatted(bytes.length, count, at));
    }
    position = (int) (at + count);
    return at;
  }
}
