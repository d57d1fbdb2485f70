package dev.offroad.compiled;

import dev.offroad.snapshot.SectionKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a section index: a line that names the format, and a line for each section with its kind,
 * declaring type, group and name between tabs. In them a backslash is doubled, and characters that
 * would break the line are written as four hexadecimal digits, as in Java's source.
 */
final class SectionIndex {

  /** The folder of the indexes among the classes. */
  static final String FOLDER = "META-INF/offroad/";

  /** How their names end, after the binary name of the generated class. */
  static final String ENDING = ".sections";

  /** An index of ten thousand sections has about one megabyte. */
  static final int MOST_BYTES = 16 * 1024 * 1024;

  private static final String FORMAT = "offroad.sections/1";
  private static final int LONGEST_QUOTE = 60;

  private SectionIndex() {}

  /** The path of a class from the root that its index is under. */
  static String classFile(String binaryName) {
    return binaryName.replace('.', '/') + ".class";
  }

  /** The generated class of an index, by the index's file name; null when it is not one. */
  static String className(String fileName) {
    boolean isIndex = fileName.endsWith(ENDING) && fileName.indexOf('/') < 0;
    return isIndex ? fileName.substring(0, fileName.length() - ENDING.length()) : null;
  }

  /** The bytes of an index. */
  static byte[] bytes(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Unreadable("is larger than " + MOST_BYTES + " bytes");
    }
    return bytes;
  }

  static List<CompiledSection> read(byte[] bytes) throws IOException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    List<String> lines = text.lines().toList();
    String format = lines.isEmpty() ? "" : lines.get(0);
    if (!format.equals(FORMAT)) {
      throw new Unreadable("begins with " + quoted(format) + ", expected " + FORMAT);
    }
    List<CompiledSection> sections = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      sections.add(section(line));
    }
    return sections;
  }

  private static CompiledSection section(String line) throws IOException {
    String[] fields = line.split("\t", -1);
    if (fields.length != 4) {
      throw new Unreadable("has " + quoted(line) + ", expected kind, type, group and name");
    }
    try {
      return new CompiledSection(
          SectionKind.ofId(fields[0]), plain(fields[1]), plain(fields[2]), plain(fields[3]));
    } catch (IllegalArgumentException e) {
      throw new Unreadable("has " + quoted(line) + ": " + e.getMessage());
    }
  }

  private static String plain(String escaped) {
    StringBuilder plain = new StringBuilder();
    int from = 0;
    for (int at = escaped.indexOf('\\'); at >= 0; at = escaped.indexOf('\\', from)) {
      plain.append(escaped, from, at);
      if (escaped.startsWith("\\\\", at)) {
        plain.append('\\');
        from = at + 2;
      } else if (escaped.startsWith("\\u", at) && at + 6 <= escaped.length()) {
        plain.append((char) Integer.parseUnsignedInt(escaped.substring(at + 2, at + 6), 16));
        from = at + 6;
      } else {
        throw new IllegalArgumentException("a backslash without a meaning");
      }
    }
    return plain.append(escaped, from, escaped.length()).toString();
  }

  private static String quoted(String text) {
    boolean isLong = text.length() > LONGEST_QUOTE;
    return "'" + (isLong ? text.substring(0, LONGEST_QUOTE) + "..." : text) + "'";
  }
}
