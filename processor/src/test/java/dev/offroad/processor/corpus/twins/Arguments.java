package dev.offroad.processor.corpus.twins;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Arguments for any signature; the same seed gives equal ones, of their own objects. A type that
 * nothing can be made of gets null.
 */
final class Arguments {

  private static final int MAX_DEPTH = 3;

  /** Loops that go on as long as a function says so must end too. */
  private static final int MAX_CALLS_OF_FUNCTION = 1000;

  private final Random random;
  private final Values values;
  private final List<Class<?>> library;
  private final Description description;

  /**
   * Arguments.
   *
   * @param seed decides all of them
   * @param values of the JDK's types
   * @param library the library's own types, of which objects can be made
   * @param description describes what functions are called with
   */
  Arguments(long seed, Values values, List<Class<?>> library, Description description) {
    this.random = new Random(seed);
    this.values = values;
    this.library = library;
    this.description = description;
  }

  Object[] of(Class<?>[] types) {
    return Arrays.stream(types).map(type -> of(type, 0)).toArray();
  }

  private Object of(Class<?> type, int depth) {
    if (!type.isPrimitive() && random.nextInt(20) == 0) {
      return null;
    }
    if (values.has(type)) {
      return values.of(type, random);
    }
    if (type.isArray()) {
      return Values.array(type.getComponentType(), random, element -> of(element, depth + 1));
    }
    if (depth < MAX_DEPTH && library.contains(type)) {
      Object made = ofLibrary(type, depth);
      if (made != null) {
        return made;
      }
    }
    return isFunction(type) ? function(type) : null;
  }

  private static boolean isFunction(Class<?> type) {
    return type.isInterface()
        && !type.isSealed()
        && Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isOfObject(method))
                .count()
            == 1;
  }

  private static boolean isOfObject(Method method) {
    return List.of("equals", "hashCode", "toString").contains(method.getName());
  }

  /** An object of a type of the library, or of a subtype; null where it cannot be made. */
  private Object ofLibrary(Class<?> type, int depth) {
    List<Class<?>> concrete =
        library.stream()
            .filter(type::isAssignableFrom)
            .filter(sub -> !Modifier.isAbstract(sub.getModifiers()))
            .toList();
    if (concrete.isEmpty()) {
      return null;
    }
    Class<?> chosen = concrete.contains(type) ? type : any(concrete);
    List<Constructor<?>> constructors =
        Arrays.stream(chosen.getDeclaredConstructors())
            .filter(constructor -> !Modifier.isPrivate(constructor.getModifiers()))
            .filter(constructor -> !constructor.isSynthetic())
            .sorted(Comparator.comparing(Constructor::toString))
            .toList();
    return constructors.isEmpty() ? null : create(any(constructors), depth);
  }

  private Object create(Constructor<?> constructor, int depth) {
    Object[] arguments =
        Arrays.stream(constructor.getParameterTypes()).map(type -> of(type, depth + 1)).toArray();
    try {
      constructor.setAccessible(true);
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** An implementation of a functional interface whose result depends on its arguments only. */
  private Object function(Class<?> type) {
    long seed = random.nextLong();
    AtomicInteger calls = new AtomicInteger();
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (calls.incrementAndGet() > MAX_CALLS_OF_FUNCTION) {
            throw new IllegalStateException("the function was called too often");
          }
          if (isOfObject(method)) {
            return ofObject(proxy, method, arguments);
          }
          if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
          }
          long result = seed ^ description.of(arguments).hashCode();
          Class<?> returned = method.getReturnType();
          return returned == void.class
              ? null
              : new Arguments(result, values, library, description).of(returned, MAX_DEPTH);
        };
    return Proxy.newProxyInstance(loader(type), new Class<?>[] {type}, handler);
  }

  private static Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> 7;
      default -> "function";
    };
  }

  private static ClassLoader loader(Class<?> type) {
    return type.getClassLoader() == null ? Arguments.class.getClassLoader() : type.getClassLoader();
  }
}
