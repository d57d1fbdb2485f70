package dev.offroad.processor.weave;

import static com.google.common.truth.Truth.assertWithMessage;

import dev.offroad.Measured;
import dev.offroad.processor.model.RuntimeNames;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Folders of class files with probes, held against the rules and against those without. */
public final class ClassFiles {

  private ClassFiles() {}

  /** How many methods of a class file have a probe. */
  public static int probes(Path classFile) throws IOException {
    return Outline.of(Files.readAllBytes(classFile)).probes();
  }

  /** The class path of the tests, which Surefire hides from {@code java.class.path}. */
  public static String ofTests() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** The classes of the runtime, a module. */
  public static Path runtime() throws Exception {
    return Path.of(Measured.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** What ASM's verifier finds wrong; the JVM's own has its say when the classes are linked. */
  public static List<String> faults(Path classes) throws Exception {
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, ClassFiles.class.getClassLoader())) {
      List<String> faults = foundByAsm(classes, loader);
      if (faults.isEmpty()) {
        for (String name : names(classes)) {
          Linked.link(loader.loadClass(className(name)));
        }
      }
      return faults;
    }
  }

  /** What ASM's verifier finds wrong in classes of a library, which may need other jars. */
  public static List<String> faults(Path classes, List<Path> classPath) throws IOException {
    try (URLClassLoader loader = apart(classes, classPath)) {
      return foundByAsm(classes, loader);
    }
  }

  private static List<String> foundByAsm(Path classes, ClassLoader loader) throws IOException {
    List<String> faults = new ArrayList<>();
    for (String name : names(classes)) {
      ClassReader reader = new ClassReader(Files.readAllBytes(classes.resolve(name)));
      StringWriter found = new StringWriter();
      CheckClassAdapter.verify(reader, loader, false, new PrintWriter(found));
      if (!found.toString().isEmpty()) {
        faults.add(name + ": " + found);
      }
    }
    return faults;
  }

  private static String className(String file) {
    return file.replace(".class", "").replace('/', '.');
  }

  /** Classes and what they need, without the class path of the tests. */
  private static URLClassLoader apart(Path classes, List<Path> classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    urls.add(classes.toUri().toURL());
    for (Path entry : classPath) {
      urls.add(entry.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), new OnlyRuntime());
  }

  /**
   * Lets the JVM link classes, for which it verifies them.
   *
   * @param classes a folder of class files
   * @param classPath what they need
   */
  public static Counts link(Path classes, List<Path> classPath) throws IOException {
    int linked = 0;
    int unlinked = 0;
    int probes = 0;
    try (URLClassLoader loader = apart(classes, classPath)) {
      for (String name : names(classes)) {
        probes += probes(classes.resolve(name));
        try {
          Linked.link(loader.loadClass(className(name)));
          linked++;
        } catch (NoClassDefFoundError | ClassNotFoundException missing) {
          unlinked++;
        }
      }
    }
    return new Counts(linked + unlinked, unlinked, probes);
  }

  /**
   * What was linked.
   *
   * @param classes how many classes there are
   * @param unlinked how many of them name a class that is not there
   * @param probes how many methods have a probe
   */
  public record Counts(int classes, int unlinked, int probes) {}

  /** Of the tests' own class path, the runtime only: libraries of the corpus are on it as well. */
  private static final class OnlyRuntime extends ClassLoader {

    OnlyRuntime() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("dev.offroad.")) {
        return ClassFiles.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }

  /**
   * What differs between class files without probes and with them, but for the probes: debuggers
   * and reflection must see the same.
   */
  public static List<String> differences(Path plain, Path woven) throws IOException {
    List<String> plainNames = names(plain);
    assertWithMessage("class files").that(names(woven)).isEqualTo(plainNames);
    List<String> differences = new ArrayList<>();
    int probes = 0;
    for (String name : plainNames) {
      Outline before = Outline.of(Files.readAllBytes(plain.resolve(name)));
      Outline after = Outline.of(Files.readAllBytes(woven.resolve(name)));
      probes += after.probes();
      for (int i = 0; i < Math.max(before.lines().size(), after.lines().size()); i++) {
        String one = i < before.lines().size() ? before.lines().get(i) : "(nothing)";
        String other = i < after.lines().size() ? after.lines().get(i) : "(nothing)";
        if (!one.equals(other)) {
          differences.add(name + ": " + one + " became " + other);
          break;
        }
      }
    }
    assertWithMessage("probes of " + RuntimeNames.PACKAGE).that(probes).isGreaterThan(0);
    return differences;
  }

  private static List<String> names(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .sorted()
          .toList();
    }
  }
}
