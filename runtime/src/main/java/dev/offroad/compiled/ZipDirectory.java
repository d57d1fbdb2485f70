package dev.offroad.compiled;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The entries of a zip file by its central directory, which is read in one piece and walked without
 * an object for each entry: a third of the memory that {@code ZipFile} takes to list hundreds of
 * jars. It also sees into a jar that is stored in another, without unpacking it.
 *
 * <p>Whatever the file holds, there is nothing worse than an {@link IOException}. Confined to one
 * thread.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_SIZE = 20;
  private static final int END_64 = 0x06064b50;
  private static final int END_64_SIZE = 56;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_SIZE = 46;
  private static final int LOCAL_HEADER = 0x04034b50;
  private static final int LOCAL_HEADER_SIZE = 30;
  private static final long BEYOND_32 = 0xffff_ffffL;
  private static final int MOST_BYTES = 256 * 1024 * 1024;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final FileRange file;
  private final long base;
  private final byte[] headers;
  private final ByteBuffer numbers;

  private ZipDirectory(FileRange file) throws IOException {
    this.file = file;
    long at = endRecord();
    ByteBuffer record = file.numbers(at, END_SIZE);
    long size = record.getInt(12) & BEYOND_32;
    long offset = record.getInt(16) & BEYOND_32;
    ByteBuffer locator =
        file.numbers(Math.max(file.start(), at - LOCATOR_64_SIZE), LOCATOR_64_SIZE);
    if (locator.getInt(0) == LOCATOR_64) {
      at = file.start() + locator.getLong(8);
      record = file.numbers(at, END_64_SIZE);
      if (record.getInt(0) != END_64) {
        throw new Unreadable("has a damaged end");
      }
      size = record.getLong(40);
      offset = record.getLong(48);
    }
    if (size < 0 || size > MOST_BYTES || offset < 0 || offset > at - size - file.start()) {
      throw new Unreadable("has a damaged directory");
    }
    // What stands before the first entry, a script for example, is not counted in offsets.
    this.base = at - size - offset;
    this.headers = file.bytes(at - size, (int) size);
    this.numbers = ByteBuffer.wrap(headers).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The directory of a file. */
  static ZipDirectory of(FileChannel file) throws IOException {
    return new ZipDirectory(new FileRange(file, 0, file.size()));
  }

  /** The directory of a jar that is stored as an entry of this one. */
  ZipDirectory in(Entry entry) throws IOException {
    if (entry.method != STORED) {
      throw new Unreadable("holds " + entry.name + ", which is compressed");
    }
    long data = dataOf(entry);
    return new ZipDirectory(new FileRange(file.file(), data, data + entry.compressedSize));
  }

  /** The entries whose name passes, in the order of the directory. */
  List<Entry> entries(NameTest test) throws IOException {
    List<Entry> found = new ArrayList<>();
    int next;
    for (int at = 0; at < headers.length; at = next) {
      if (headers.length - at < HEADER_SIZE || numbers.getInt(at) != HEADER) {
        throw new Unreadable("has a damaged directory");
      }
      int length = number16(numbers, at + 28);
      next = at + HEADER_SIZE + length + number16(numbers, at + 30) + number16(numbers, at + 32);
      if (next > headers.length) {
        throw new Unreadable("has a damaged directory");
      }
      if (test.passes(headers, at + HEADER_SIZE, length)) {
        found.add(entry(at, length));
      }
    }
    return found;
  }

  /** The contents of an entry, checked. */
  byte[] read(Entry entry, int mostBytes) throws IOException {
    if (entry.size > mostBytes || entry.compressedSize > mostBytes) {
      throw new Unreadable(
          "holds " + entry.name + ", which is larger than " + mostBytes + " bytes");
    }
    byte[] contents = file.bytes(dataOf(entry), (int) entry.compressedSize);
    if (entry.method == DEFLATED) {
      contents = inflate(contents, entry);
    } else if (entry.method != STORED) {
      throw new Unreadable("holds " + entry.name + ", which is compressed in an unknown way");
    }
    CRC32 crc = new CRC32();
    crc.update(contents);
    if (contents.length != entry.size || crc.getValue() != entry.crc) {
      throw new Unreadable("holds " + entry.name + ", which is damaged");
    }
    return contents;
  }

  private static byte[] inflate(byte[] compressed, Entry entry) throws Unreadable {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(compressed);
      byte[] contents = new byte[(int) entry.size];
      int length = inflater.inflate(contents);
      if (length != contents.length) {
        throw new Unreadable("holds " + entry.name + ", which is damaged");
      }
      return contents;
    } catch (DataFormatException e) {
      throw new Unreadable("holds " + entry.name + ", which is damaged: " + e.getMessage());
    } finally {
      inflater.end();
    }
  }

  private Entry entry(int at, int nameLength) {
    return new Entry(
        new String(headers, at + HEADER_SIZE, nameLength, StandardCharsets.UTF_8),
        number16(numbers, at + 10),
        numbers.getInt(at + 16) & BEYOND_32,
        numbers.getInt(at + 20) & BEYOND_32,
        numbers.getInt(at + 24) & BEYOND_32,
        numbers.getInt(at + 42) & BEYOND_32);
  }

  private long dataOf(Entry entry) throws IOException {
    long at = base + entry.offset;
    ByteBuffer header = file.numbers(at, LOCAL_HEADER_SIZE);
    long data = at + LOCAL_HEADER_SIZE + number16(header, 26) + number16(header, 28);
    if (header.getInt(0) != LOCAL_HEADER || data + entry.compressedSize > file.end()) {
      throw new Unreadable("holds " + entry.name + ", which is damaged");
    }
    return data;
  }

  /** Where the end record stands: mostly at the very end, else before a comment. */
  private long endRecord() throws IOException {
    for (int comment : new int[] {0, LONGEST_COMMENT}) {
      int length = (int) Math.min(file.end() - file.start(), END_SIZE + comment);
      ByteBuffer tail = file.numbers(file.end() - length, length);
      for (int at = length - END_SIZE; at >= 0; at--) {
        if (tail.getInt(at) == END && number16(tail, at + 20) == length - at - END_SIZE) {
          return file.end() - length + at;
        }
      }
    }
    throw new NoZip();
  }

  private static int number16(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xffff;
  }

  /** Chooses entries by the bytes of their names, before there is an object for them. */
  @FunctionalInterface
  interface NameTest {
    /** Whether the name in these bytes passes. */
    boolean passes(byte[] bytes, int from, int length);
  }

  /** An entry, as the directory has it. */
  record Entry(String name, int method, long crc, long compressedSize, long size, long offset) {}

  /** The file is no zip file at all, or has lost its end. */
  static final class NoZip extends Unreadable {
    private static final long serialVersionUID = 1;

    NoZip() {
      super("is not a jar, or has lost its end");
    }
  }
}
