package dev.offroad.processor.cases;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source file of a case, named as it lies in the case's input. */
final class SourceFile extends SimpleJavaFileObject {

  private final Path file;

  SourceFile(Path file, String name) {
    super(URI.create("case:///" + name), Kind.SOURCE);
    this.file = file;
  }

  @Override
  public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
    return Files.readString(file);
  }
}
