package dev.offroad.compiled;

import java.util.List;
import java.util.stream.Stream;

/**
 * Where executable jars and web archives keep their classes and libraries. Their tools leave {@code
 * META-INF/offroad/} at the top while the classes move.
 */
final class Layout {

  private static final List<String> CLASSES = List.of("BOOT-INF/classes/", "WEB-INF/classes/");

  /** The folders of libraries. */
  static final List<String> LIBRARIES =
      List.of("BOOT-INF/lib/", "WEB-INF/lib/", "WEB-INF/lib-provided/");

  private Layout() {}

  /** The roots that indexes may be under. */
  static List<String> roots() {
    return Stream.concat(Stream.of(""), CLASSES.stream()).toList();
  }

  /** Where the class of an index may stand, by the root of the index. */
  static List<String> classFiles(String root, String className) {
    String file = SectionIndex.classFile(className);
    return root.isEmpty()
        ? roots().stream().map(classes -> classes + file).toList()
        : List.of(root + file);
  }
}
