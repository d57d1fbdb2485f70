package dev.offroad.compiled;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.util.List;
import java.util.stream.Stream;

/**
 * The section indexes of a module that is neither a jar nor a folder: of an image that jlink made.
 */
final class ModuleIndexes {

  private final ModuleReference module;
  private final Findings findings;

  ModuleIndexes(ModuleReference module, Findings findings) {
    this.module = module;
    this.findings = findings;
  }

  void read() {
    String name = module.descriptor().name();
    try (ModuleReader reader = module.open();
        Stream<String> all = reader.list()) {
      List<String> files =
          all.filter(file -> file.startsWith(SectionIndex.FOLDER)).sorted().toList();
      for (String file : files) {
        String className = SectionIndex.className(file.substring(SectionIndex.FOLDER.length()));
        if (className != null && reader.find(SectionIndex.classFile(className)).isPresent()) {
          findings.add(className, name + "/" + file, () -> bytes(reader, file));
        }
      }
    } catch (IOException | RuntimeException e) {
      findings.problem(name, e);
    }
  }

  private static byte[] bytes(ModuleReader reader, String file) throws IOException {
    try (InputStream in = reader.open(file).orElseThrow(() -> new Unreadable("is gone"))) {
      return SectionIndex.bytes(in);
    }
  }
}
