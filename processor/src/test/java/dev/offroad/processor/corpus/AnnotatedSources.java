package dev.offroad.processor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A copy of a library's sources with {@code @Measured} written before declarations. */
final class AnnotatedSources {

  private static final String ANNOTATION = "@dev.offroad.Measured ";

  private final Path originals;
  private final Path copies;
  private final Map<Path, List<Declaration>> annotated = new HashMap<>();

  private AnnotatedSources(Path originals, Path copies) {
    this.originals = originals;
    this.copies = copies;
  }

  /**
   * Writes the copy.
   *
   * @param sources the files, all below {@code originals}
   * @param originals the folder of the sources
   * @param copies the folder to write to
   * @param declarations what to annotate
   * @return the copy
   */
  static AnnotatedSources write(
      List<Path> sources, Path originals, Path copies, Collection<Declaration> declarations)
      throws IOException {
    AnnotatedSources written = new AnnotatedSources(originals, copies);
    for (Declaration declaration : declarations) {
      written
          .annotated
          .computeIfAbsent(declaration.file(), f -> new ArrayList<>())
          .add(declaration);
    }
    written.annotated.values().forEach(of -> of.sort(Comparator.comparing(Declaration::begin)));
    for (Path source : sources) {
      Path copy = copies.resolve(originals.relativize(source));
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, annotate(Files.readString(source), written.declarations(source)));
    }
    return written;
  }

  private static String annotate(String text, List<Declaration> declarations) {
    StringBuilder annotated = new StringBuilder();
    int done = 0;
    for (Declaration declaration : declarations) {
      annotated.append(text, done, declaration.begin()).append(ANNOTATION);
      done = declaration.begin();
    }
    return annotated.append(text, done, text.length()).toString();
  }

  /** The original of a file. */
  Path original(Path copy) {
    return originals.resolve(copies.relativize(copy));
  }

  /** The position in the original of a file. */
  long original(Path copy, long position) {
    int shift = 0;
    int annotated = 0;
    for (Declaration declaration : declarations(original(copy))) {
      if (declaration.begin() + shift <= position) {
        shift += ANNOTATION.length();
        annotated = declaration.begin();
      }
    }
    return Math.max(annotated, position - shift);
  }

  private List<Declaration> declarations(Path source) {
    return annotated.getOrDefault(source, List.of());
  }
}
