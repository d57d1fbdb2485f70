package dev.offroad.sample.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class files of the JDK that runs the job, from its {@code jrt:/} file system. */
public final class JrtClassSource implements ClassSource {

  private final Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");

  @Override
  public List<String> modules() throws IOException {
    try (Stream<Path> folders = Files.list(modules)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @Override
  public List<ClassLocation> classFiles(String module) throws IOException {
    Path folder = modules.resolve(module);
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .sorted()
          .distinct() // JDK 17 lists a file twice that was read before its folder was listed.
          .map(name -> new ClassLocation(module, name))
          .toList();
    }
  }

  @Override
  public byte[] read(ClassLocation location) throws IOException {
    return Files.readAllBytes(modules.resolve(location.module()).resolve(location.file()));
  }
}
