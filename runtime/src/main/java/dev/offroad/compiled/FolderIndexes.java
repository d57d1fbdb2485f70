package dev.offroad.compiled;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The section indexes of a folder of classes. */
final class FolderIndexes {

  private final Path folder;
  private final Findings findings;

  FolderIndexes(Path folder, Findings findings) {
    this.folder = folder;
    this.findings = findings;
  }

  void read() {
    Layout.roots().forEach(this::read);
  }

  /** The libraries of an application that was unpacked. */
  List<Path> libraries() {
    List<Path> libraries = new ArrayList<>();
    for (String library : Layout.LIBRARIES) {
      libraries.addAll(files(folder.resolve(library), "*.jar"));
    }
    return libraries;
  }

  private void read(String root) {
    for (Path file : files(folder.resolve(root + SectionIndex.FOLDER), "*" + SectionIndex.ENDING)) {
      String className = SectionIndex.className(file.getFileName().toString());
      // After a build that was not clean, an index may have outlived its class.
      if (Layout.classFiles(root, className).stream()
          .anyMatch(name -> Files.isRegularFile(folder.resolve(name)))) {
        findings.add(className, file.toString(), () -> bytes(file));
      }
    }
  }

  private List<Path> files(Path in, String glob) {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(in)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(in, glob)) {
        all.forEach(files::add);
      } catch (IOException | RuntimeException e) {
        findings.problem(in, e);
      }
    }
    files.sort(null);
    return files;
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Unreadable("is not a file");
    }
    try (InputStream in = Files.newInputStream(file)) {
      return SectionIndex.bytes(in);
    }
  }
}
