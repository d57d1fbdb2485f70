package dev.offroad.testing;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads the classes whose names begin in a certain way from the class path anew, and no others, as
 * a container does for each application.
 */
public final class ApartLoader extends URLClassLoader {

  private final String beginning;

  /** A loader of all that begins so. */
  public ApartLoader(String beginning) {
    super(classPath(), ApartLoader.class.getClassLoader());
    this.beginning = beginning;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      return name.startsWith(beginning) ? findClass(name) : super.loadClass(name, resolve);
    }
  }

  private static URL[] classPath() {
    List<URL> urls = new ArrayList<>();
    String path = System.getProperty("java.class.path");
    for (String entry : List.of(path.split(File.pathSeparator, -1))) {
      try {
        urls.add(Path.of(entry).toUri().toURL());
      } catch (MalformedURLException e) {
        throw new AssertionError(e);
      }
    }
    return urls.toArray(URL[]::new);
  }
}
