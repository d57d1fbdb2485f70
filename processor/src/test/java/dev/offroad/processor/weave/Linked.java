package dev.offroad.processor.weave;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Defines and links classes, for which the JVM verifies them; nothing of them runs. */
final class Linked extends ClassLoader {

  private final Map<String, byte[]> classes;

  private Linked(Map<String, byte[]> classes) {
    super(Linked.class.getClassLoader());
    this.classes = classes;
  }

  /** What the JVM finds wrong. Classes that it may not see for another reason are passed over. */
  static List<String> faults(Map<String, byte[]> classes) {
    Linked loader = new Linked(classes);
    List<String> faults = new ArrayList<>();
    int linked = 0;
    int unlinked = 0;
    for (String name : classes.keySet()) {
      try {
        link(loader.loadClass(name));
        linked++;
      } catch (VerifyError | ClassFormatError e) {
        faults.add(name + ": " + e);
      } catch (LinkageError | ClassNotFoundException e) {
        // A class around it is missing, or closed to this loader: not the probes' affair.
        unlinked++;
      }
    }
    if (unlinked > linked) {
      faults.add(unlinked + " of " + classes.size() + " classes could not be linked");
    }
    return faults;
  }

  /** The JVM links a class before it tells of its methods. */
  static void link(Class<?> type) {
    Objects.requireNonNull(type.getDeclaredMethods());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = classes.get(name);
    if (bytes == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known != null ? known : defineClass(name, bytes, 0, bytes.length);
    }
  }
}
