package dev.offroad.clock;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Puts a few bytes of machine code into memory of their own, which is never writable and executable
 * at once, and gives a method handle that calls them. By {@code java.lang.foreign} of JDK 22 and
 * newer, reached by reflection, so that Java 17 byte code is enough.
 */
final class MachineCode {

  private static final String PACKAGE = "java.lang.foreign.";
  private static final long PAGE = 4096;
  private static final int READ = 1;
  private static final int WRITE = 2;
  private static final int EXECUTE = 4;
  private static final int PRIVATE_ANONYMOUS = 0x22;

  private MachineCode() {}

  /** Whether this module may call native code, without which the JVM prints a warning. */
  static boolean isAllowed() {
    try {
      Method enabled = Module.class.getMethod("isNativeAccessEnabled");
      return (boolean) enabled.invoke(MachineCode.class.getModule());
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /**
   * Installs a function without parameters that returns a long, touches no memory and ends soon.
   *
   * @param code the bytes
   * @return a handle of type {@code ()long}
   * @throws ReflectiveOperationException when the JDK has no such API
   * @throws IllegalStateException when the system refuses
   */
  static MethodHandle install(byte[] code) throws Throwable {
    Foreign foreign = new Foreign();
    MethodHandle map =
        foreign.function(
            "mmap",
            foreign.aLong,
            foreign.aLong,
            foreign.aLong,
            foreign.anInt,
            foreign.anInt,
            foreign.anInt,
            foreign.aLong);
    MethodHandle protect =
        foreign.function("mprotect", foreign.anInt, foreign.aLong, foreign.aLong, foreign.anInt);
    long address = (long) map.invoke(0L, PAGE, READ | WRITE, PRIVATE_ANONYMOUS, -1, 0L);
    if (address == -1) {
      throw new IllegalStateException("no memory");
    }
    foreign.memory(address).put(code);
    int refused = (int) protect.invoke(address, PAGE, READ | EXECUTE);
    if (refused != 0) {
      throw new IllegalStateException("memory may not be made executable");
    }
    return foreign.leaf(address, foreign.aLong);
  }

  /** The part of {@code java.lang.foreign} that is needed. */
  private static final class Foreign {
    final Object aLong = layout("JAVA_LONG");
    final Object anInt = layout("JAVA_INT");
    private final Class<?> linkerType = type("Linker");
    private final Class<?> optionType = type("Linker$Option");
    private final Class<?> segmentType = type("MemorySegment");
    private final Class<?> layoutType = type("MemoryLayout");
    private final Class<?> descriptorType = type("FunctionDescriptor");
    private final Object linker = call(linkerType.getMethod("nativeLinker"), null);

    Foreign() throws ReflectiveOperationException {}

    MethodHandle function(String name, Object result, Object... parameters)
        throws ReflectiveOperationException {
      Object lookup = call(linkerType.getMethod("defaultLookup"), linker);
      Method find = type("SymbolLookup").getMethod("find", String.class);
      Object symbol = ((Optional<?>) call(find, lookup, name)).orElseThrow();
      return handle(symbol, result, parameters, Array.newInstance(optionType, 0));
    }

    /** Called without a change of the thread's state: as cheap as a call can be. */
    MethodHandle leaf(long address, Object result) throws ReflectiveOperationException {
      Object options = Array.newInstance(optionType, 1);
      Array.set(options, 0, call(optionType.getMethod("critical", boolean.class), null, false));
      return handle(segment(address), result, new Object[0], options);
    }

    ByteBuffer memory(long address) throws ReflectiveOperationException {
      Object page = call(segmentType.getMethod("reinterpret", long.class), segment(address), PAGE);
      return (ByteBuffer) call(segmentType.getMethod("asByteBuffer"), page);
    }

    private MethodHandle handle(Object symbol, Object result, Object[] parameters, Object options)
        throws ReflectiveOperationException {
      Object layouts = Array.newInstance(layoutType, parameters.length);
      for (int i = 0; i < parameters.length; i++) {
        Array.set(layouts, i, parameters[i]);
      }
      Method of = descriptorType.getMethod("of", layoutType, layouts.getClass());
      Object descriptor = call(of, null, result, layouts);
      Method downcall =
          linkerType.getMethod("downcallHandle", segmentType, descriptorType, options.getClass());
      return (MethodHandle) call(downcall, linker, symbol, descriptor, options);
    }

    private Object segment(long address) throws ReflectiveOperationException {
      return call(segmentType.getMethod("ofAddress", long.class), null, address);
    }

    private static Object layout(String name) throws ReflectiveOperationException {
      return type("ValueLayout").getField(name).get(null);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
      return Class.forName(PACKAGE + name);
    }

    private static Object call(Method method, Object target, Object... arguments)
        throws ReflectiveOperationException {
      try {
        return method.invoke(target, arguments);
      } catch (InvocationTargetException e) {
        throw new IllegalStateException(String.valueOf(e.getCause()), e.getCause());
      }
    }
  }
}
