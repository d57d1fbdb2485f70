package dev.offroad.processor.javac;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * An environment that a build tool may have wrapped, in a class that delegates (Gradle) or in a
 * dynamic proxy (IntelliJ IDEA). javac knows its own environment only, so we look for it in the
 * fields of what we got. Where that is not allowed, there is nothing to find.
 */
final class WrappedEnvironment {

  /** Far more than any wrapper needs, and few enough to be looked at in no time. */
  private static final int MOST_OBJECTS = 200;

  private final ProcessingEnvironment outermost;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Queue<Object> next = new ArrayDeque<>();

  WrappedEnvironment(ProcessingEnvironment outermost) {
    this.outermost = outermost;
  }

  /** The environment itself, and those that it holds, nearest first. */
  List<ProcessingEnvironment> candidates() {
    List<ProcessingEnvironment> found = new ArrayList<>();
    add(outermost);
    while (!next.isEmpty()) {
      Object object = next.remove();
      if (object instanceof ProcessingEnvironment environment) {
        found.add(environment);
      }
      if (Proxy.isProxyClass(object.getClass())) {
        add(Proxy.getInvocationHandler(object));
      } else if (!isOfJdk(object.getClass())) {
        addFields(object);
      }
    }
    return found;
  }

  private void add(Object object) {
    if (object != null && seen.size() < MOST_OBJECTS && seen.add(object)) {
      next.add(object);
    }
  }

  private void addFields(Object object) {
    for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          add(valueOf(field, object));
        }
      }
    }
  }

  private static Object valueOf(Field field, Object object) {
    try {
      return field.trySetAccessible() ? field.get(object) : null;
    } catch (IllegalAccessException | RuntimeException closed) {
      return null;
    }
  }

  /** The compiler and the platform: what they hold is no wrapper's. */
  private static boolean isOfJdk(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return type.isArray()
        || loader == null
        || loader == ClassLoader.getPlatformClassLoader()
        || type.getName().startsWith("com.sun.");
  }
}
