package dev.offroad.processor.inplace;

import dev.offroad.processor.MeasuredProcessor;
import dev.offroad.processor.weave.ClassFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** javac on a folder of sources, with the processor in place, as a user would call it. */
final class Javac {

  private final Path folder;
  private final List<Path> sources = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  Javac(Path folder) {
    this.folder = folder;
    options.add("-Aoffroad.mode=in-place");
  }

  Javac source(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    sources.add(file);
    return this;
  }

  Javac options(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  /** Puts the classes into a folder, which is on the class path, too. */
  Javac into(Path classes) throws IOException {
    Files.createDirectories(classes);
    return options("-d", classes.toString()).classPath(classes);
  }

  Javac classPath(Path... more) {
    StringBuilder path = new StringBuilder(ClassFiles.ofTests());
    for (Path entry : more) {
      path.insert(0, entry + File.pathSeparator);
    }
    return options("-cp", path.toString());
  }

  /** What the compiler says, each message behind its kind. */
  List<String> run(Processor... processors) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, null)) {
      JavaCompiler.CompilationTask task =
          javac.getTask(
              null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(processors));
      task.call();
    }
    return found.getDiagnostics().stream()
        .map(diagnostic -> diagnostic.getKind() + " " + diagnostic.getMessage(Locale.ROOT))
        .toList();
  }

  List<String> run() throws IOException {
    return run(new MeasuredProcessor());
  }
}
