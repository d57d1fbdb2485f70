package dev.offroad.processor.install;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.JavaCompiler;

/**
 * The part of Gradle that finds annotation processors and runs them in {@code javac}, from Gradle's
 * own jar. It has a class loader to itself, as the jar holds much that is also on the class path.
 */
final class Gradle implements AutoCloseable {

  private static final String COMPILE = "org.gradle.api.internal.tasks.compile.";

  private final URLClassLoader loader;

  Gradle() throws IOException {
    URL jar = Path.of(System.getProperty("offroad.gradle.jar")).toUri().toURL();
    loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
  }

  /** The processors that Gradle finds in a jar, and what it takes each for. */
  Map<String, String> processorsIn(Path jar) throws Exception {
    Map<String, String> kinds = new TreeMap<>();
    for (Object declaration : declarations(jar)) {
      kinds.put(
          (String) call(declaration, "getClassName"), call(declaration, "getType").toString());
    }
    return kinds;
  }

  /** Runs a compilation with the processors of a jar as Gradle does. */
  Run run(JavaCompiler.CompilationTask task, Path jar) throws Exception {
    Object result =
        type(COMPILE + "incremental.processing.AnnotationProcessingResult")
            .getConstructor()
            .newInstance();
    Constructor<?> constructor =
        type(COMPILE + "AnnotationProcessingCompileTask").getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    JavaCompiler.CompilationTask gradles =
        (JavaCompiler.CompilationTask)
            constructor.newInstance(task, declarations(jar), List.of(jar.toFile()), result);
    return new Run(gradles.call(), result);
  }

  /**
   * What Gradle kept of a compilation.
   *
   * @param succeeded whether there was no error
   * @param result Gradle's own record
   */
  record Run(boolean succeeded, Object result) {

    /** A list, a set, a map or a text of Gradle's record. */
    Object get(String what) throws Exception {
      return call(result, "get" + what);
    }
  }

  private Set<Object> declarations(Path jar) throws Exception {
    Object detector =
        type(COMPILE + "processing.AnnotationProcessorDetector")
            .getConstructors()[0]
            .newInstance(cacheFactory(), silentLogger(), true);
    Method detect = detector.getClass().getMethod("detectProcessors", Iterable.class);
    Map<?, ?> found = (Map<?, ?>) detect.invoke(detector, List.of(jar.toFile()));
    return new HashSet<>(found.values());
  }

  /** A cache of Gradle's that keeps nothing. */
  private Object cacheFactory() throws Exception {
    Method calculate =
        type("org.gradle.cache.internal.FileContentCacheFactory$Calculator")
            .getMethod("calculate", File.class, boolean.class);
    return implement(
        "org.gradle.cache.internal.FileContentCacheFactory",
        (factory, newCache, parameters) ->
            implement(
                "org.gradle.cache.internal.FileContentCache",
                (cache, get, file) -> calculate.invoke(parameters[2], file[0], true)));
  }

  private Object silentLogger() throws Exception {
    return implement(
        "org.slf4j.Logger",
        (logger, method, arguments) -> method.getReturnType() == boolean.class ? false : null);
  }

  private Object implement(String type, InvocationHandler handler) throws Exception {
    return Proxy.newProxyInstance(loader, new Class<?>[] {type(type)}, handler);
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return loader.loadClass(name);
  }

  private static Object call(Object object, String method) throws Exception {
    return object.getClass().getMethod(method).invoke(object);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
