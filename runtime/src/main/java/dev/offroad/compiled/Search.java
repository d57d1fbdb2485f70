package dev.offroad.compiled;

import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

/** Looks through all places where classes can come from. Done once, by one thread. */
final class Search implements Callable<Found> {

  private static final String RUNTIME = "dev.offroad.runtime";

  private final List<Path> places;
  private final Collection<ResolvedModule> modules;
  private final Findings findings;
  private final Set<Path> seen = new HashSet<>();

  private Search(List<Path> places, Collection<ResolvedModule> modules, Findings findings) {
    this.places = places;
    this.modules = modules;
    this.findings = findings;
  }

  /**
   * A search of this JVM, and of a class loader and those above it.
   *
   * @param loader may be null
   */
  static Search ofThisJvm(ClassLoader loader) {
    Findings findings = new Findings();
    Places places = new Places(findings);
    places.addClassPath(
        System.getProperty("java.class.path", ""), System.getProperty("jdk.module.main") != null);
    places.addLoaders(Search.class.getClassLoader());
    places.addLoaders(loader);
    return new Search(places.list(), ModuleLayer.boot().configuration().modules(), findings);
  }

  @Override
  public Found call() {
    Deque<Path> open = new ArrayDeque<>(places);
    while (!open.isEmpty()) {
      List<Path> further = look(open.pop());
      for (int i = further.size() - 1; i >= 0; i--) {
        open.push(further.get(i));
      }
    }
    modules.forEach(this::look);
    return findings.found();
  }

  /** Looks at one place. Returns those that it leads to. */
  private List<Path> look(Path place) {
    if (!seen.add(place.normalize())) {
      return List.of();
    }
    if (Files.isDirectory(place)) {
      FolderIndexes folder = new FolderIndexes(place, findings);
      folder.read();
      return folder.libraries();
    }
    if (!Files.isRegularFile(place)) {
      return List.of(); // class paths may name what is not there
    }
    JarIndexes jar = new JarIndexes(place, findings);
    jar.read();
    Places further = new Places(findings);
    further.addManifest(place, jar.classPath());
    return further.list();
  }

  private void look(ResolvedModule module) {
    ModuleReference reference = module.reference();
    URI location = reference.location().orElse(null);
    if (location != null && "file".equals(location.getScheme())) {
      look(Path.of(location));
    } else if (module.reads().stream().anyMatch(read -> read.name().equals(RUNTIME))) {
      // The many modules of the JDK itself are not opened.
      new ModuleIndexes(reference, findings).read();
    }
  }
}
