package dev.offroad.processor.corpus.twins;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A static method and its shim, or a constructor and its factory, called with the same arguments.
 *
 * @param original the method or constructor
 * @param measured its shim or factory
 */
record StaticCalls(Executable original, Method measured) implements Subject {

  private static final int CALLS = 8;

  /** All that a generated class has. */
  static List<Subject> of(Twin twin) {
    List<Subject> found = new ArrayList<>();
    Method[] methods = twin.measured().getDeclaredMethods();
    Arrays.sort(methods, Comparator.comparing(Method::toString));
    for (Method method : methods) {
      if (Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()) {
        found.add(new StaticCalls(originalOf(method, twin), method));
      }
    }
    return found;
  }

  /** The method of the original or of its superclass, or the constructor. */
  private static Executable originalOf(Method measured, Twin twin) {
    Class<?> type = twin.original();
    while (type != null) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals(measured.getName())
            && Arrays.equals(method.getParameterTypes(), measured.getParameterTypes())) {
          return method;
        }
      }
      type = type.getSuperclass();
    }
    return constructor(measured, twin);
  }

  private static Constructor<?> constructor(Method factory, Twin twin) {
    try {
      return twin.original().getDeclaredConstructor(factory.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(factory + " has no original in " + twin.original(), e);
    }
  }

  @Override
  public String name() {
    return measured.toString();
  }

  @Override
  public List<String> trace(Side side, Call call) {
    Executable called = side == Side.ORIGINAL ? original : measured;
    List<String> trace = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      trace.add(call.make(called, original, null, 31L * i + original.getName().hashCode()).seen());
    }
    return trace;
  }
}
