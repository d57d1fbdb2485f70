package dev.offroad.compiled;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/**
 * A stretch of a file: the whole file, or a jar that is stored in it.
 *
 * @param file the file
 * @param start where the stretch begins in it
 * @param end where it ends
 */
record FileRange(FileChannel file, long start, long end) {

  private static final int MOST_AT_ONCE = 64 * 1024;

  /** Bytes of the stretch, by their place in the file. */
  byte[] bytes(long from, int length) throws IOException {
    if (from < start || length > end - from) {
      throw new Unreadable("is damaged or cut off");
    }
    ByteBuffer bytes = ByteBuffer.wrap(new byte[length]);
    while (bytes.position() < length) {
      // The JDK allocates native memory for as much as one read asks for.
      bytes.limit(Math.min(length, bytes.position() + MOST_AT_ONCE));
      if (file.read(bytes, from + bytes.position()) < 0) {
        throw new Unreadable("became shorter while it was read");
      }
    }
    return bytes.array();
  }

  /** The same as numbers, which zip files have the lowest byte first. */
  ByteBuffer numbers(long from, int length) throws IOException {
    return ByteBuffer.wrap(bytes(from, length)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
