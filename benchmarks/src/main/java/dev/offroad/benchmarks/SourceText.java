package dev.offroad.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.SimpleJavaFileObject;

/** A source that is made up for the compiler. */
final class SourceText extends SimpleJavaFileObject {

  private static final int METHODS_IN_A_CLASS = 10;

  private final String text;

  private SourceText(String className, String text) {
    super(URI.create("source:///made/up/" + className + ".java"), Kind.SOURCE);
    this.text = text;
  }

  /** Classes of ten annotated methods each, of the kinds that real code has. */
  static List<SourceText> withAnnotatedMethods(int methods) {
    List<SourceText> sources = new ArrayList<>();
    for (int i = 0; i < methods / METHODS_IN_A_CLASS; i++) {
      sources.add(new SourceText("Parser" + i, parser(i)));
    }
    return sources;
  }

  /** The sources that lie in a folder, which may go after this. */
  static List<SourceText> inFolder(Path folder) throws IOException {
    List<SourceText> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        String className = file.getFileName().toString().replaceFirst("\\.java$", "");
        sources.add(new SourceText(className, Files.readString(file)));
      }
    }
    return sources;
  }

  private static String parser(int number) {
    StringBuilder text = new StringBuilder();
    text.append("package made.up;\n\n");
    text.append("import dev.offroad.Measured;\nimport java.io.IOException;\n");
    text.append("import java.util.ArrayList;\nimport java.util.List;\nimport java.util.Map;\n\n");
    text.append("public class Parser").append(number).append(" {\n");
    for (int i = 0; i < METHODS_IN_A_CLASS; i++) {
      text.append("  @Measured\n  ").append(method(i)).append('\n');
    }
    return text.append("}\n").toString();
  }

  private static String method(int number) {
    String name = "step" + number;
    return switch (number % 5) {
      case 0 -> "public int " + name + "(int a, int b) { return a * 31 + b; }";
      case 1 ->
          "protected List<String> "
              + name
              + "(Map<String, ? extends Number> counts) { return new ArrayList<>(counts.keySet()); }";
      case 2 ->
          "public <T extends Comparable<T>> T "
              + name
              + "(T one, T other) { return one.compareTo(other) < 0 ? one : other; }";
      case 3 ->
          "public void "
              + name
              + "(String text) throws IOException { if (text.isEmpty()) { throw new IOException(text); } }";
      default ->
          "public static String "
              + name
              + "(String... parts) { return String.join(\",\", parts); }";
    };
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) {
    return text;
  }
}
