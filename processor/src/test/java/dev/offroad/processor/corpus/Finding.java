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
 * @param code the compiler's name for what it says
 * @param file where; null for what is about no file, or one in a jar
 * @param line where in the file
 * @param position where in the file, in characters
 * @param message what
 */
public record Finding(
    Diagnostic.Kind kind, String code, Path file, long line, long position, String message) {

  private static final String OF_AUXILIARY_CLASS =
      "compiler.warn.auxiliary.class.accessed.from.outside.of.its.source.file";

  private static final Pattern PROBLEM = Pattern.compile("^\\[offroad:([a-z-]+)] ");

  static Finding of(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    return new Finding(
        diagnostic.getKind(),
        diagnostic.getCode(),
        isFile(source) ? Path.of(source.toUri()) : null,
        diagnostic.getLineNumber(),
        diagnostic.getPosition(),
        diagnostic.getMessage(Locale.ROOT));
  }

  /** What comes from a jar is not ours. */
  private static boolean isFile(JavaFileObject source) {
    return source != null && "file".equals(source.toUri().getScheme());
  }

  /** Whether it is an error. */
  public boolean isError() {
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

  /**
   * Whether it is javac's warning that a class which stands in a file of another name is used from
   * a second file. Any use sets it off, and no annotation keeps it quiet.
   */
  boolean isOfAuxiliaryClass() {
    return OF_AUXILIARY_CLASS.equals(code);
  }

  boolean isIn(Path folder) {
    return file != null && file.startsWith(folder);
  }

  @Override
  public String toString() {
    return kind + " " + file + ":" + line + ": " + message;
  }
}
