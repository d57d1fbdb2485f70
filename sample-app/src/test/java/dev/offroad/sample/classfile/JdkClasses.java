package dev.offroad.sample.classfile;

import dev.offroad.sample.source.ClassLocation;
import dev.offroad.sample.source.JrtClassSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/** Classes of the JDK that runs the tests, as we read them and as its own tools do. */
public final class JdkClasses {

  private JdkClasses() {}

  /** Every so many-th class file of a folder of {@code java.base}. */
  static List<ClassLocation> some(String folder, int step) throws IOException {
    List<ClassLocation> all =
        new JrtClassSource()
            .classFiles("java.base").stream()
                .filter(location -> location.file().startsWith(folder))
                .filter(location -> !location.file().endsWith("package-info.class"))
                .toList();
    List<ClassLocation> some = new ArrayList<>();
    for (int index = 0; index < all.size(); index += step) {
      some.add(all.get(index));
    }
    return some;
  }

  static byte[] bytes(ClassLocation location) throws IOException {
    return new JrtClassSource().read(location);
  }

  static ClassFile read(byte[] bytes) throws MalformedClassException {
    try {
      return new ClassFileReader().read(bytes);
    } catch (ModuleDescriptorException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  /** The name of a class as Java has it. */
  static String javaName(ClassLocation location) {
    return location.file().replace(".class", "").replace('/', '.');
  }

  /** What {@code javap} prints; its lines. */
  public static List<String> javap(List<String> arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                arguments.toArray(String[]::new));
    if (exitCode != 0) {
      throw new AssertionError("javap " + arguments + ": " + err);
    }
    return out.toString().lines().toList();
  }
}
