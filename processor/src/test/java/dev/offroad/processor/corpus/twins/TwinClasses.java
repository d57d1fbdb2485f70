package dev.offroad.processor.corpus.twins;

import dev.offroad.processor.corpus.AnnotatedLibrary;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The classes of a library, as compiled with the processor, loaded apart from those of the tests:
 * they may be of another version. Only the runtime is shared, so that its snapshot shows what was
 * measured.
 */
final class TwinClasses extends URLClassLoader {

  private final Map<String, Class<?>> classes = new TreeMap<>();

  TwinClasses(AnnotatedLibrary annotated) throws IOException {
    super(urls(annotated), new RuntimeOnly());
    Path root = annotated.last().classes();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replace(".class", "").replace('/', '.');
        if (!name.endsWith("package-info")) {
          classes.put(name, load(name));
        }
      }
    }
  }

  private Class<?> load(String name) {
    try {
      return Class.forName(name, false, this);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("compiled, and not to be loaded: " + name, e);
    }
  }

  /** The library's own classes come from the compilation; its jar has its resources. */
  private static URL[] urls(AnnotatedLibrary annotated) throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    urls.add(annotated.last().classes().toUri().toURL());
    urls.add(annotated.library().jar().toUri().toURL());
    for (Path jar : annotated.library().classPath()) {
      urls.add(jar.toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }

  /** All pairs, by name of the original. */
  List<Twin> twins() {
    List<Twin> twins = new ArrayList<>();
    for (Class<?> original : originals()) {
      String name = original.getName();
      int dot = name.lastIndexOf('.') + 1;
      String generated =
          name.substring(0, dot) + "Measured" + name.substring(dot).replace('$', '_');
      if (classes.containsKey(generated)) {
        twins.add(new Twin(original, classes.get(generated)));
      }
    }
    return twins;
  }

  /** The classes that were not generated, by name. */
  List<Class<?>> originals() {
    return classes.values().stream()
        .filter(
            type -> !type.getName().substring(type.getPackageName().length()).contains(".Measured"))
        .toList();
  }

  /** Lets the classes of the runtime through and nothing else of the tests. */
  private static final class RuntimeOnly extends ClassLoader {

    RuntimeOnly() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("dev.offroad.") && !name.startsWith("dev.offroad.processor.")) {
        return TwinClasses.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }
}
