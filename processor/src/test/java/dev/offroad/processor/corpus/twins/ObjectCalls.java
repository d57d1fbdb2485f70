package dev.offroad.processor.corpus.twins;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An object of an original class and one of its generated subclass, which are called at random, the
 * same methods with the same arguments.
 *
 * @param twin the two classes
 * @param constructor the constructor of the original
 * @param seed decides what is called
 */
record ObjectCalls(Twin twin, Constructor<?> constructor, long seed) implements Subject {

  private static final int CALLS = 30;

  /** What is about identity, or waits. */
  private static final Set<String> LEFT_OUT =
      Set.of("getClass", "notify", "notifyAll", "wait", "finalize");

  /** Each constructor of a subclass, with several sequences of calls. */
  static List<Subject> of(Twin twin) {
    List<Subject> found = new ArrayList<>();
    if (twin.isSubclass() && !Modifier.isAbstract(twin.measured().getModifiers())) {
      for (Constructor<?> constructor : sorted(twin.measured().getDeclaredConstructors())) {
        for (int seed = 0; seed < 3; seed++) {
          found.add(new ObjectCalls(twin, originalOf(constructor, twin), seed));
        }
      }
    }
    return found;
  }

  private static Constructor<?>[] sorted(Constructor<?>[] constructors) {
    Arrays.sort(constructors, Comparator.comparing(Constructor::toString));
    return constructors;
  }

  private static Constructor<?> originalOf(Constructor<?> measured, Twin twin) {
    try {
      return twin.original().getDeclaredConstructor(measured.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(measured + " has no original", e);
    }
  }

  @Override
  public String name() {
    return constructor + ", sequence " + seed;
  }

  @Override
  public List<String> trace(Side side, Call call) {
    List<String> trace = new ArrayList<>();
    Call.Result created = call.make(on(side), constructor, null, seed);
    trace.add("new: " + created.seen());
    if (created.value().isEmpty()) {
      return trace;
    }
    Object object = created.value().get();
    List<Method> methods = methods();
    Random random = new Random(seed);
    for (int i = 0; i < CALLS && !methods.isEmpty(); i++) {
      Method method = methods.get(random.nextInt(methods.size()));
      String seen = call.make(method, method, object, random.nextLong()).seen();
      trace.add(method + ": " + seen + "\n  then " + call.describe(object));
    }
    return trace;
  }

  private Constructor<?> on(Side side) {
    if (side == Side.ORIGINAL) {
      return constructor;
    }
    try {
      return twin.measured().getDeclaredConstructor(constructor.getParameterTypes());
    } catch (NoSuchMethodException e) {
      throw new AssertionError(constructor + " is not mirrored", e);
    }
  }

  /** The methods of the original, those of the JDK's superclasses only where they are public. */
  private List<Method> methods() {
    return Stream.concat(
            Arrays.stream(twin.original().getMethods()),
            Arrays.stream(twin.original().getDeclaredMethods()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> !Modifier.isPrivate(method.getModifiers()))
        .filter(method -> !method.isSynthetic() && !LEFT_OUT.contains(method.getName()))
        .filter(method -> !isAboutTheCaller(method))
        .distinct()
        .sorted(Comparator.comparing(Method::toString))
        .filter(ObjectCalls::canBeCalled)
        .toList();
  }

  /** Hashes of identity; stack traces, which show how the call was made. */
  private static boolean isAboutTheCaller(Method method) {
    Class<?> type = method.getDeclaringClass();
    return type == Throwable.class
        || type == Thread.class
        || (type == Object.class && method.getName().equals("hashCode"));
  }

  /** Methods of the JDK's classes can be called where they are public in a public class. */
  private static boolean canBeCalled(Method method) {
    return method.trySetAccessible();
  }
}
