package dev.offroad.processor.inplace;

import java.io.IOException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Where javac writes class files: under the folder of {@code -d}, or beside the source. */
final class ClassFolder {

  /** The path of a file that nobody writes. */
  private static final String ANY = "META-INF/offroad/any";

  private final Filer filer;
  private final Elements elements;
  private final Map<String, Optional<Path>> roots = new HashMap<>();

  /**
   * The folders of a compilation.
   *
   * @param filer javac's own, as build tools restrict what theirs may be asked
   * @param elements of the compilation
   */
  ClassFolder(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  /**
   * The class file of a type.
   *
   * @throws IOException when its folder is none of a file system
   */
  Path classFile(TypeElement type, JavaFileObject source) throws IOException {
    String binaryName = elements.getBinaryName(type).toString();
    Optional<Path> root = root(type);
    if (root.isPresent()) {
      return root.get().resolve(binaryName.replace('.', '/') + ".class");
    }
    String simpleName = binaryName.substring(binaryName.lastIndexOf('.') + 1);
    return path(source).resolveSibling(simpleName + ".class");
  }

  /**
   * The folder of the classes of a type's module; empty where classes are written beside their
   * sources.
   *
   * @throws IOException when it is none of a file system
   */
  Optional<Path> root(TypeElement type) throws IOException {
    ModuleElement module = elements.getModuleOf(type);
    String name = module == null ? "" : module.getQualifiedName().toString();
    Optional<Path> known = roots.get(name);
    if (known == null) {
      known = root(path(anyFile(name)));
      roots.put(name, known);
    }
    return known;
  }

  /** Without {@code -d}, javac leaves the folders out. */
  private static Optional<Path> root(Path any) {
    Path relative = Path.of(ANY);
    return any.endsWith(relative)
        ? Optional.of(
            any.getRoot().resolve(any.subpath(0, any.getNameCount() - relative.getNameCount())))
        : Optional.empty();
  }

  /** Where several modules are compiled at once, the module has to be named. */
  private FileObject anyFile(String module) throws IOException {
    try {
      return filer.getResource(StandardLocation.CLASS_OUTPUT, "", ANY);
    } catch (FilerException e) {
      if (module.isEmpty()) {
        throw e;
      }
      return filer.getResource(StandardLocation.CLASS_OUTPUT, module + "/", ANY);
    }
  }

  private static Path path(FileObject file) throws IOException {
    try {
      return Path.of(file.toUri()).toAbsolutePath();
    } catch (FileSystemNotFoundException | IllegalArgumentException e) {
      throw new IOException("javac's files are not on a disk: " + file.toUri(), e);
    }
  }
}
