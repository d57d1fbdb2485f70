package dev.offroad.processor.cases;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What a compilation said, a line for each message, to be held to an expectation. */
public final class PrintedDiagnostics {

  private PrintedDiagnostics() {}

  /** File, line, column, kind and text of all messages, in their order. */
  public static String of(Compilation compilation) {
    return compilation.diagnostics().stream()
        .map(diagnostic -> line(diagnostic) + "\n")
        .collect(Collectors.joining());
  }

  private static String line(Diagnostic<? extends JavaFileObject> diagnostic) {
    String place =
        diagnostic.getSource() == null
            ? ""
            : diagnostic.getSource().getName().replaceFirst("^/", "")
                + ":"
                + diagnostic.getLineNumber()
                + ":"
                + diagnostic.getColumnNumber()
                + ": ";
    return place + diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ROOT);
  }
}
