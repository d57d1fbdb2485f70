package dev.offroad.processor.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A library whose declarations of one kind are all annotated, as far as the processor takes it.
 *
 * <p>After an error of the processor {@code javac} compiles nothing, so generated code that is
 * wrong would not show. The annotations that the processor refuses are therefore taken away, and
 * the rest is compiled again, until all is compiled.
 *
 * @param library the library
 * @param kind what was annotated
 * @param declarations how many declarations of the kind there are
 * @param refused the errors of the processor in all compilations
 * @param last the compilation without them
 */
public record AnnotatedLibrary(
    Library library,
    Declaration.Kind kind,
    int declarations,
    List<Finding> refused,
    Compilation last) {

  private static final Map<String, AnnotatedLibrary> COMPILED = new HashMap<>();

  /** Compiles a library with what the processor takes, once. */
  public static AnnotatedLibrary of(Library library, Declaration.Kind kind) throws IOException {
    return of(library, kind, "wrap");
  }

  /** The same in a mode. */
  public static AnnotatedLibrary of(Library library, Declaration.Kind kind, String mode)
      throws IOException {
    String key = library.name() + " " + kind + " " + mode;
    if (!COMPILED.containsKey(key)) {
      COMPILED.put(key, compile(library, kind, mode));
    }
    return COMPILED.get(key);
  }

  private static AnnotatedLibrary compile(Library library, Declaration.Kind kind, String mode)
      throws IOException {
    String name = mode.equals("wrap") ? kind.plural() : kind.plural() + "-" + mode;
    Path folder = Library.CORPUS.resolve(library.name()).resolve(name);
    Folders.delete(folder);
    Path originals = folder.resolve("originals");
    List<Path> sources = library.unpack(originals);
    List<Declaration> all = Declarations.of(sources);
    Set<Declaration> annotated = new LinkedHashSet<>(all);
    annotated.removeIf(declaration -> declaration.kind() != kind);
    int declarations = annotated.size();
    Blame blame = new Blame(all, kind);
    List<Finding> refused = new ArrayList<>();
    while (true) {
      Folders.delete(folder.resolve("generated"));
      AnnotatedSources copy =
          AnnotatedSources.write(sources, originals, folder.resolve("sources"), annotated);
      Compilation compilation =
          Compilation.of(folder.resolve("sources"), library.classPath(), mode);
      List<Finding> problems = compilation.problems();
      Set<Declaration> blamed = new LinkedHashSet<>();
      for (Finding problem : problems) {
        if (problem.isIn(folder.resolve("sources"))) {
          blamed.addAll(
              blame.at(
                  copy.original(problem.file()),
                  copy.original(problem.file(), problem.position())));
        }
      }
      refused.addAll(problems);
      if (!annotated.removeAll(blamed)) {
        Files.write(
            folder.resolve("findings.txt"),
            compilation.findings().stream().map(Finding::toString).toList());
        return new AnnotatedLibrary(library, kind, declarations, refused, compilation);
      }
    }
  }

  /** The errors and, once all is compiled, the warnings of the processor. */
  Stream<Finding> allProblems() {
    return Stream.concat(
        refused.stream(),
        last.findings().stream().filter(found -> found.isProblem() && !found.isError()));
  }

  /** How many methods and constructors are measured: each has a probe. */
  long measured() throws IOException {
    long probes = 0;
    for (Path file : last.generatedFiles()) {
      probes += Files.readString(file).lines().filter(line -> line.contains(" = Probe.")).count();
    }
    return probes;
  }
}
