package dev.offroad.compiled;

import dev.offroad.compiled.ZipDirectory.Entry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The section indexes of one jar: its own under whatever folder, and those of libraries that are
 * stored in it. Of a multi-release jar only those count whose classes this JVM takes.
 */
final class JarIndexes {

  private static final int MOST_MANIFEST_BYTES = 16 * 1024 * 1024;
  private static final byte[] INDEX = SectionIndex.ENDING.getBytes(StandardCharsets.UTF_8);
  private static final byte[] JAR = ".jar".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CLASS = ".class".getBytes(StandardCharsets.UTF_8);
  private static final Pattern RELEASE = Pattern.compile("META-INF/versions/([1-9]\\d{0,3})/$");
  private static final int FIRST_RELEASE = 9;

  /** What is wanted of a manifest, in lower case. */
  private static final List<String> ATTRIBUTES = List.of("class-path:", "multi-release:");

  private final Path jar;
  private final Findings findings;
  private String classPath = "";

  JarIndexes(Path jar, Findings findings) {
    this.jar = jar;
    this.findings = findings;
  }

  void read() {
    try (FileChannel file = FileChannel.open(jar, StandardOpenOption.READ)) {
      Contents contents = new Contents(ZipDirectory.of(file), jar.toString());
      String further = contents.attributes.getValue(Attributes.Name.CLASS_PATH);
      classPath = further == null ? "" : further;
      contents.addIndexes();
      contents.libraries.forEach(library -> library(contents.zip, library));
    } catch (ZipDirectory.NoZip e) {
      // Native libraries and the like stand on class paths, and the JVM passes over them too.
      if (jar.toString().endsWith(".jar")) {
        findings.problem(jar, e);
      }
    } catch (IOException | RuntimeException e) {
      findings.problem(jar, e);
    }
  }

  /** What the manifest adds to the class path; empty before the jar is read. */
  String classPath() {
    return classPath;
  }

  private void library(ZipDirectory zip, Entry library) {
    String place = jar + "!/" + library.name();
    try {
      new Contents(zip.in(library), place).addIndexes();
    } catch (IOException | RuntimeException e) {
      findings.problem(place, e);
    }
  }

  private static boolean isOfInterest(byte[] bytes, int from, int length) {
    return endsWith(bytes, from, length, INDEX)
        || endsWith(bytes, from, length, JAR)
        || (length == JarFile.MANIFEST_NAME.length() && (bytes[from] | ' ') == 'm');
  }

  private static boolean endsWith(byte[] bytes, int from, int length, byte[] ending) {
    if (length < ending.length) {
      return false;
    }
    int offset = from + length - ending.length;
    for (int i = ending.length - 1; i >= 0; i--) {
      if (bytes[offset + i] != ending[i]) {
        return false;
      }
    }
    return true;
  }

  /** What of one jar is of interest. */
  private final class Contents {
    private final ZipDirectory zip;
    private final String place;
    private final List<Entry> libraries = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final Attributes attributes;

    Contents(ZipDirectory zip, String place) throws IOException {
      this.zip = zip;
      this.place = place;
      Entry manifest = null;
      List<Entry> candidates = new ArrayList<>();
      for (Entry entry : zip.entries(JarIndexes::isOfInterest)) {
        if (entry.name().equalsIgnoreCase(JarFile.MANIFEST_NAME)) {
          manifest = entry;
        } else if (entry.name().endsWith(SectionIndex.ENDING)) {
          candidates.add(entry);
        } else if (Layout.LIBRARIES.stream().anyMatch(entry.name()::startsWith)) {
          libraries.add(entry);
        }
      }
      attributes = manifest == null ? new Attributes() : attributes(manifest);
      candidates.forEach(this::index);
    }

    private Attributes attributes(Entry manifest) throws IOException {
      byte[] bytes = zip.read(manifest, MOST_MANIFEST_BYTES);
      String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
      if (ATTRIBUTES.stream().noneMatch(text::contains)) {
        return new Attributes(); // most manifests
      }
      return new Manifest(new ByteArrayInputStream(bytes)).getMainAttributes();
    }

    private void index(Entry entry) {
      int folder = entry.name().lastIndexOf(SectionIndex.FOLDER);
      boolean isRoot = folder == 0 || (folder > 0 && entry.name().charAt(folder - 1) == '/');
      if (!isRoot) {
        return;
      }
      String root = entry.name().substring(0, folder);
      String className =
          SectionIndex.className(entry.name().substring(folder + SectionIndex.FOLDER.length()));
      int release = release(root);
      if (className != null && release >= 0) {
        indexes.add(new Index(className, root, release, entry));
      }
    }

    /** The release that a folder is for, 0 for all; -1 when this JVM does not take it. */
    private int release(String root) {
      Matcher matcher = RELEASE.matcher(root);
      if (!matcher.find()) {
        return 0;
      }
      int release = Integer.parseInt(matcher.group(1));
      boolean isTaken =
          "true".equalsIgnoreCase(attributes.getValue(Attributes.Name.MULTI_RELEASE))
              && release >= FIRST_RELEASE
              && release <= Runtime.version().feature();
      return isTaken ? release : -1;
    }

    /** A jar that was put together by hand may have an index without its class. */
    void addIndexes() throws IOException {
      if (indexes.isEmpty()) {
        return;
      }
      Set<String> classes = new HashSet<>();
      zip.entries((bytes, from, length) -> endsWith(bytes, from, length, CLASS))
          .forEach(entry -> classes.add(entry.name()));
      indexes.sort(Comparator.comparingInt(Index::release).reversed());
      for (Index index : indexes) {
        if (Layout.classFiles(index.root, index.className).stream().anyMatch(classes::contains)) {
          String name = place + "!/" + index.entry.name();
          findings.add(index.className, name, () -> zip.read(index.entry, SectionIndex.MOST_BYTES));
        }
      }
    }
  }

  /**
   * An index that was found.
   *
   * @param className the generated class
   * @param root the folder that it and its class are under, empty for the jar's own
   * @param release the release of the JDK that it is for, 0 for all
   * @param entry the entry
   */
  private record Index(String className, String root, int release, Entry entry) {}
}
