package dev.offroad.cli.runfile;

import dev.offroad.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The text of a file. It must be UTF-8 to the last byte: a decoder that mends what is broken would
 * show names that no program has. A byte order mark is taken off, as RFC 8259 allows.
 */
final class FileText {

  private static final int MOST_BYTES = 1 << 30;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private final Path file;

  private FileText(Path file) {
    this.file = file;
  }

  static String of(Path file) throws RunFileProblem {
    return new FileText(file).read();
  }

  private String read() throws RunFileProblem {
    byte[] bytes = bytes();
    String text = decoded(bytes);
    String json = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    if (json.isBlank()) {
      throw problem("", "is empty; expected a run file, " + Snapshot.FORMAT);
    }
    return json;
  }

  private byte[] bytes() throws RunFileProblem {
    if (Files.isDirectory(file)) {
      throw problem("", "is a folder; expected a run file, such as one of the *.json in it");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw problem("", "is larger than 1 GiB; no run file is");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw problem("", "there is no such file");
    } catch (AccessDeniedException e) {
      throw problem("", "may not be read: permission denied");
    } catch (IOException e) {
      throw problem("", "cannot be read: " + e.getMessage());
    }
  }

  private String decoded(byte[] bytes) throws RunFileProblem {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
    } catch (CharacterCodingException e) {
      int bad = in.position();
      String found = String.format("found the byte 0x%02x", bytes[bad]);
      throw problem(place(bytes, bad), "expected text in UTF-8, " + found);
    }
  }

  private static String place(byte[] bytes, int position) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    String before = new String(bytes, lineStart, position - lineStart, StandardCharsets.UTF_8);
    return "line " + line + ", column " + (before.length() + 1);
  }

  private RunFileProblem problem(String place, String what) {
    return new RunFileProblem(file, place, what);
  }
}
