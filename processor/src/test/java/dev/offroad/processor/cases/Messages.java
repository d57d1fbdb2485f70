package dev.offroad.processor.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What compilers said of a case, one message a line: {@code file:line:column: KIND text}. */
public final class Messages {

  private static final Pattern MESSAGE =
      Pattern.compile("(?<place>[^ :]+:\\d+:)?(\\d+: )?(?<kind>[A-Z_]+) (?<text>.*)");

  private Messages() {}

  /** All messages, in the order in which they came. */
  public static String of(CaseFolder folder, Compiled compiled) {
    return compiled.diagnostics().stream()
        .map(diagnostic -> line(folder, diagnostic))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /**
   * The messages that a case expects of a compiler: those of javac, unless a file of the compiler's
   * own says how it cannot but differ. Lines that begin with # say why.
   */
  public static String expected(CaseFolder folder, CaseCompiler compiler) throws IOException {
    String own = "expected-" + compiler.id() + ".txt";
    return Files.exists(folder.file(own))
        ? folder.expected(own).replaceAll("(?m)^#.*\n", "")
        : folder.expected("expected.txt");
  }

  /**
   * Messages without what is a compiler's own matter: its warnings, the words of its own errors,
   * and columns. (Of a class javac names the column of the first modifier, Eclipse's compiler that
   * of the name; of an annotation's value javac that of the value, Eclipse's that of its key.)
   */
  public static String ofAnyCompiler(String messages) {
    StringBuilder common = new StringBuilder();
    for (String line : messages.lines().toList()) {
      Matcher message = MESSAGE.matcher(line);
      if (message.matches()) {
        boolean ours = message.group("text").startsWith("[offroad:");
        if (ours || message.group("kind").equals("ERROR")) {
          String place = message.group("place") == null ? "" : message.group("place") + " ";
          String text = ours ? message.group("text") : "(the compiler's own)";
          common.append(place).append(message.group("kind")).append(' ').append(text).append('\n');
        }
      }
    }
    return common.toString();
  }

  private static String line(CaseFolder folder, Diagnostic<? extends JavaFileObject> diagnostic) {
    String place =
        diagnostic.getSource() == null
            ? ""
            : folder.nameOf(Path.of(diagnostic.getSource().toUri()))
                + ":"
                + diagnostic.getLineNumber()
                + ":"
                + diagnostic.getColumnNumber()
                + ": ";
    return place + diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ROOT);
  }
}
