package dev.offroad.jobs;

import dev.offroad.Section;

/** The system's class loader, which is measured before there is one. */
public final class MeasuredLoader extends ClassLoader {

  private static final Section LOAD = Section.of("load");

  /** As the JVM makes it. */
  public MeasuredLoader(ClassLoader parent) {
    super(parent);
    LOAD.run(() -> {});
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return LOAD.call(() -> super.loadClass(name, resolve));
  }
}
