package dev.offroad.benchmarks.crosscheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which section a stack is in: that of the innermost frame that is a measured method, be it in the
 * type that declares it or in the generated class. Blocks have no frame of their own: their time is
 * that of the measured method around them, where there is one.
 */
final class MeasuredMethods {

  private static final String GENERATED = "Measured";

  /** By frame, as collapsed stacks write it. */
  private final Map<String, String> sections = new HashMap<>();

  /** The methods of run files. */
  static MeasuredMethods of(List<Path> runs) throws IOException {
    MeasuredMethods methods = new MeasuredMethods();
    for (Path run : runs) {
      for (JsonNode section : new ObjectMapper().readTree(run.toFile()).get("sections")) {
        if (!section.get("declaredIn").asText().isEmpty()) {
          methods.add(section.get("declaredIn").asText(), section.get("name").asText());
        }
      }
    }
    return methods;
  }

  /** Sections whose names were given by hand, and overloads, are not found. */
  void add(String declaredIn, String section) {
    String type = declaredIn.replace('.', '/');
    String method = section.substring(section.lastIndexOf('.') + 1);
    int simpleName = type.lastIndexOf('/') + 1;
    String generated =
        type.substring(0, simpleName) + GENERATED + type.substring(simpleName).replace('$', '_');
    sections.put(type + "." + method, section);
    sections.put(generated + "." + method, section);
  }

  /** The section that a stack is in; null where no frame is measured. */
  String innermost(String stack) {
    int end = stack.length();
    while (end > 0) {
      int start = stack.lastIndexOf(';', end - 1) + 1;
      String section = sections.get(stack.substring(start, end));
      if (section != null) {
        return section;
      }
      end = start - 1;
    }
    return null;
  }
}
