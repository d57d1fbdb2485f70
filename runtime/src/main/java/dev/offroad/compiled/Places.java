package dev.offroad.compiled;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jars and folders that classes come from, in the order in which the JVM asks them: what the
 * class path says, and what the class loaders of a framework or a build tool were given.
 */
final class Places {

  private static final String IN_JAR = "!/";
  private static final Pattern NAME = Pattern.compile("\\S+");

  private final Findings findings;
  private final List<Path> places = new ArrayList<>();

  Places(Findings findings) {
    this.findings = findings;
  }

  List<Path> list() {
    return places;
  }

  /**
   * Adds the entries of a class path. An empty entry is the current folder, and so is an empty path
   * unless a module was started.
   */
  void addClassPath(String classPath, boolean isModular) {
    if (classPath.isEmpty() && isModular) {
      return;
    }
    for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
      add(entry, () -> Path.of(entry));
    }
  }

  /** Adds what a class loader and those above it have, as far as they tell. */
  void addLoaders(ClassLoader first) {
    for (ClassLoader loader = first; loader != null; loader = loader.getParent()) {
      if (loader instanceof URLClassLoader several) {
        for (URL url : several.getURLs()) {
          addUrl(url.toString());
        }
      }
    }
  }

  /** Adds what the manifest of a jar names, relative to it. */
  void addManifest(Path jar, String classPath) {
    Matcher names = NAME.matcher(classPath);
    while (names.find()) {
      try {
        addUrl(jar.toUri().resolve(names.group()).toString());
      } catch (IllegalArgumentException e) {
        findings.problem(jar, new Unreadable("names '" + names.group() + "' in its manifest"));
      }
    }
  }

  /** What is not in a file, or in a jar of its own, stands in an outer jar or cannot be listed. */
  private void addUrl(String url) {
    String text = url;
    if (text.startsWith("jar:") && text.indexOf(IN_JAR) == text.length() - IN_JAR.length()) {
      text = text.substring("jar:".length(), text.length() - IN_JAR.length());
    }
    if (text.startsWith("file:")) {
      String file = text;
      add(file, () -> Path.of(new URI(file)));
    }
  }

  private void add(String name, Source source) {
    try {
      places.add(source.path().toAbsolutePath());
    } catch (URISyntaxException | IllegalArgumentException e) {
      findings.problem(name, e);
    }
  }

  /** Gives a path, if the text that it is made of is one. */
  @FunctionalInterface
  private interface Source {
    Path path() throws URISyntaxException;
  }
}
