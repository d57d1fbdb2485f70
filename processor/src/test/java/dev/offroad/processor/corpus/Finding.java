package dev.offroad.processor.corpus;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What the compiler said.
 *
 * @param kind error, warning or note
 * @param file where; null for what is about no file, or one in a jar
 * @param line where in the file
 * @param position where in the file, in characters
 * @param message what
 */
public record Finding(Diagnostic.Kind kind, Path file, long line, long position, String message) {

  private static final Pattern PROBLEM = Pattern.compile("^\\[offroad:([a-z-]+)] ");

  static Finding of(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return new Finding(
        diagnostic.getKind(),
        isFile(source) ? Path.of(source.toUri()) : null,
        diagnostic.getLineNumber(),
        diagnostic.getPosition(),
        diagnostic.getMessage(Locale.ROOT));
  }

  /** What comes from a jar is not ours. */
  private static boolean isFile(JavaFileObject source) {
    return source != null && "file".equals(source.toUri().getScheme());
  }

  boolean isError() {
    return kind == Diagnostic.Kind.ERROR;
  }

  boolean isNote() {
    return kind == Diagnostic.Kind.NOTE;
  }

  /** Whether it is one of the processor's own, with an id. */
  boolean isProblem() {
    return PROBLEM.matcher(message).find();
  }

  /** The id of a problem of the processor. */
  String id() {
    Matcher matcher = PROBLEM.matcher(message);
    if (!matcher.find()) {
      throw new IllegalStateException("not of the processor: " + message);
    }
    return matcher.group(1);
  }

  boolean isIn(Path folder) {
    return file != null && file.startsWith(folder);
  }

  @Override
  public String toString() {
    return kind + " " + file + ":" + line + ": " + message;
  }
}
