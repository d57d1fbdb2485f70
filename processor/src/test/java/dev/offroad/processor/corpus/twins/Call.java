package dev.offroad.processor.corpus.twins;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Calls methods and constructors with arguments that a number decides, and says what came of it.
 */
final class Call {

  /** Stands for what only a call of a wrong type can see. */
  static final String UNCHECKED = "not type-safe";

  private final Sandbox sandbox;
  private final List<Class<?>> library;
  private final Description description;
  private volatile boolean abandoned;

  Call(Sandbox sandbox, List<Class<?>> library, Description description) {
    this.sandbox = sandbox;
    this.library = library;
    this.description = description;
  }

  /**
   * The result of a call.
   *
   * @param value what was returned; empty when it threw, or returned null
   * @param seen what could be seen of the result, the arguments and the files
   */
  record Result(Optional<Object> value, String seen) {}

  /**
   * Calls a method or constructor.
   *
   * @param called the method or constructor
   * @param original the one that it stands for
   * @param receiver the object; null for static methods and constructors
   * @param seed decides the arguments
   * @return what came of it
   */
  Result make(Executable called, Executable original, Object receiver, long seed) {
    if (abandoned) {
      throw new CancellationException("took too long");
    }
    sandbox.reset();
    Object[] arguments =
        new Arguments(seed, new Values(sandbox), library, description)
            .of(called.getParameterTypes());
    if (isInner(original) && arguments[0] == null) {
      // Only reflection could create an object of an inner class without an outer one.
      return new Result(Optional.empty(), "no outer object");
    }
    Object result = null;
    String seen;
    try {
      called.setAccessible(true);
      result =
          called instanceof Constructor<?> constructor
              ? constructor.newInstance(arguments)
              : ((Method) called).invoke(receiver, arguments);
      seen = result == receiver ? "itself" : description.of(result);
    } catch (InvocationTargetException e) {
      seen = isOfBridge(e.getCause()) ? UNCHECKED : description.ofThrown(e.getCause());
    } catch (IllegalAccessException | InstantiationException e) {
      throw new LinkageError(called + " cannot be called", e);
    }
    return new Result(
        Optional.ofNullable(result),
        seen + "\n  after " + description.of(arguments) + "\n  files " + sandbox.contents());
  }

  /** Lets nothing more be called: nobody waits for it. */
  void abandon() {
    abandoned = true;
  }

  private static boolean isInner(Executable original) {
    Class<?> type = original.getDeclaringClass();
    return original instanceof Constructor<?>
        && type.isMemberClass()
        && !Modifier.isStatic(type.getModifiers());
  }

  /**
   * Reflection can give a {@code Set<Entry>} a text. Where the original takes an {@code Object} by
   * then, the method that overrides it in generated code casts, as any overriding method would.
   */
  private static boolean isOfBridge(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return thrown instanceof ClassCastException
        && trace.length > 0
        && trace[0].getFileName() != null
        && trace[0].getFileName().startsWith("Measured");
  }

  String describe(Object object) {
    return description.of(object);
  }
}
