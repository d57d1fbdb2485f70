package dev.offroad.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** Generated classes with their section indexes, in folders and jars. The classes are empty. */
public final class IndexedClasses {

  private static final String INDEX_FOLDER = "META-INF/offroad/";

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final Manifest manifest = new Manifest();
  private boolean folders;

  /** Nothing yet. */
  public IndexedClasses() {
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
  }

  /** The text of an index of methods of {@code com.acme.Parser}. */
  public static String index(String... sections) {
    StringBuilder text = new StringBuilder("offroad.sections/1\n");
    for (String section : sections) {
      text.append("method\tcom.acme.Parser\t\t").append(section).append('\n');
    }
    return text.toString();
  }

  /** Adds a class and its index. */
  public IndexedClasses add(String className, String... sections) {
    return addUnder("", className, sections);
  }

  /** Adds a class and its index, both under a folder that ends in a slash. */
  public IndexedClasses addUnder(String root, String className, String... sections) {
    return classFile(root, className).indexFile(root, className, index(sections));
  }

  /** Adds a class. */
  public IndexedClasses classFile(String root, String className) {
    return file(root + className.replace('.', '/') + ".class", new byte[0]);
  }

  /** Adds an index. */
  public IndexedClasses indexFile(String root, String className, String text) {
    return file(
        root + INDEX_FOLDER + className + ".sections", text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds any file; what ends in {@code .jar} is stored, everything else compressed. */
  public IndexedClasses file(String path, byte[] contents) {
    files.put(path, contents);
    return this;
  }

  /** Sets an attribute of the manifest. */
  public IndexedClasses manifest(String name, String value) {
    manifest.getMainAttributes().putValue(name, value);
    return this;
  }

  /** Gives a jar entries for folders, as the {@code jar} tool does. */
  public IndexedClasses withFolders() {
    folders = true;
    return this;
  }

  /** Writes a folder. */
  public Path folder(Path folder) {
    try {
      Files.createDirectories(folder);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a jar. */
  public Path jar(Path jar) {
    try {
      Files.createDirectories(jar.getParent());
      return Files.write(jar, jar());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a jar. */
  public byte[] jar() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
      if (folders) {
        for (String folder : List.of(INDEX_FOLDER, "com/", "com/acme/")) {
          out.putNextEntry(new ZipEntry(folder));
        }
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(entry(file.getKey(), file.getValue()));
        out.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] contents) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(1_700_000_000_000L);
    if (name.endsWith(".jar")) {
      CRC32 crc = new CRC32();
      crc.update(contents);
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(contents.length);
      entry.setCrc(crc.getValue());
    }
    return entry;
  }
}
